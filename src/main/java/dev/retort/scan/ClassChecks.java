package dev.retort.scan;

import java.util.List;

/** What has to be true of a class file in a scanned package. */
final class ClassChecks {

    private final Hierarchy hierarchy;
    private final boolean madeByFactory;
    private final List<String> faults;

    ClassChecks(Hierarchy hierarchy, boolean madeByFactory, List<String> faults) {
        this.hierarchy = hierarchy;
        this.madeByFactory = madeByFactory;
        this.faults = faults;
    }

    /** Checks a class with {@code @Revision}. */
    void checkRevision(ClassFile file) {
        if (!hierarchy.isMigration(file, true)) {
            faults.add(file.className() + " has @Revision but does not implement Migration."
                    + " Let it implement dev.retort.migration.Migration, or take @Revision off.");
        }
        if (file.is(ClassFile.INTERFACE)) {
            faults.add(file.className()
                    + " has @Revision but is an interface. Put @Revision on the class that implements it.");
        } else if (file.is(ClassFile.ENUM)) {
            faults.add(file.className() + " has @Revision but is an enum, which cannot be made. Write it as a class.");
        } else if (file.is(ClassFile.ABSTRACT)) {
            faults.add(
                    file.className() + " has @Revision but is abstract. Put @Revision on the class that extends it.");
        } else if (file.place() == ClassFile.LOCAL || file.place() == ClassFile.ANONYMOUS) {
            faults.add(file.className()
                    + " has @Revision but is declared within a method. Move it out into a class of its own.");
        } else if (file.place() == ClassFile.MEMBER && !file.is(ClassFile.STATIC)) {
            faults.add(file.className() + " has @Revision but is an inner class, which needs an instance of "
                    + file.className().substring(0, file.className().lastIndexOf('$')) + ". Declare it static.");
        } else if (!madeByFactory) {
            checkConstructor(file);
        }
    }

    private void checkConstructor(ClassFile file) {
        boolean isPublic = file.is(ClassFile.PUBLIC);
        if (isPublic && file.constructible()) {
            return;
        }
        String lacking = isPublic
                ? "no public constructor without parameters"
                : file.constructible()
                        ? "is not public"
                        : "is not public, nor has it a public constructor without parameters";
        faults.add(file.className() + " has @Revision but " + lacking
                + ". Make it so, or say how migrations are made with instances(type -> ...).");
    }

    /** Whether a class without {@code @Revision} was meant as a migration; that is a fault, lest it be forgotten. */
    boolean isForgotten(ClassFile file) {
        boolean base = file.is(ClassFile.INTERFACE) || file.is(ClassFile.ABSTRACT);
        boolean findable = file.place() == ClassFile.TOP_LEVEL || file.place() == ClassFile.MEMBER;
        if (base || !findable || !hierarchy.isMigration(file, false)) {
            return false;
        }
        faults.add(file.className() + " implements Migration but has no @Revision."
                + " Put @Revision(id = \"...\") on it, or declare it abstract where it is the base of others.");
        return true;
    }
}
