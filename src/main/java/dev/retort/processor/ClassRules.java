package dev.retort.processor;

import dev.retort.error.RetortException;
import dev.retort.migration.Revision;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What has to be true of a class with {@code @Revision} by itself; the scan asks for the same. */
final class ClassRules {

    private static final String MIGRATION = "dev.retort.migration.Migration";

    private final ProcessingEnvironment environment;
    private final Options options;
    private final Report report;

    ClassRules(ProcessingEnvironment environment, Options options, Report report) {
        this.environment = environment;
        this.options = options;
        this.report = report;
    }

    void check(SourceRevision revision) {
        checkType(revision);
        checkTransaction(revision);
        checkTimes(revision);
        checkRepetitions(revision);
        checkDowngrade(revision);
    }

    private void checkType(SourceRevision revision) {
        TypeElement type = revision.type();
        String name = revision.className();
        if (!isMigration(type, environment)) {
            report.error(
                    revision.place(),
                    name + " has @Revision but does not implement Migration."
                            + " Let it implement dev.retort.migration.Migration, or take @Revision off.");
        }
        String why = whyNotMade(type, name);
        if (!why.isEmpty()) {
            report.error(type, name + " has @Revision but " + why);
        } else if (!options.madeByFactory()) {
            checkConstructor(type, name);
        }
    }

    private static String whyNotMade(TypeElement type, String name) {
        if (type.getKind().isInterface()) {
            return "is an interface. Put @Revision on the class that implements it.";
        }
        if (type.getKind() == ElementKind.ENUM) {
            return "is an enum, which cannot be made. Write it as a class.";
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return "is abstract. Put @Revision on the class that extends it.";
        }
        return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)
                ? "is an inner class, which needs an instance of "
                        + name.substring(0, Math.max(0, name.lastIndexOf('$'))) + ". Declare it static."
                : "";
    }

    private void checkConstructor(TypeElement type, String name) {
        boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
        ExecutableElement without = null;
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
        for (ExecutableElement each : constructors) {
            if (each.getParameters().isEmpty()) {
                without = each;
            }
        }
        String instead =
                ". Make it so, or say -Aretort.instances=true where migrations are made by instances(type -> ...).";
        if (!isPublic) {
            report.error(type, name + " has @Revision but is not public" + instead);
        } else if (without == null || !without.getModifiers().contains(Modifier.PUBLIC)) {
            report.error(
                    without != null ? without : constructors.size() == 1 ? constructors.get(0) : type,
                    name + " has @Revision but no public constructor without parameters" + instead);
        }
    }

    private void checkTransaction(SourceRevision revision) {
        if (revision.revision().transaction() == TransactionMode.WHOLE_RUN) {
            report.error(
                    revision.place("transaction"),
                    "A revision cannot say transaction = WHOLE_RUN, which is said of a run:"
                            + " Migrator.configure(...).transactions(WHOLE_RUN). Leave it out, or say PER_OPERATION.");
        }
    }

    private void checkTimes(SourceRevision revision) {
        Duration lock = time(revision, "lockTimeout", revision.revision().lockTimeout());
        Duration statement =
                time(revision, "statementTimeout", revision.revision().statementTimeout());
        boolean endless = lock != null && lock.isZero();
        if (lock != null && statement != null && !statement.isZero() && (endless || lock.compareTo(statement) > 0)) {
            report.warning(
                    revision.place("lockTimeout"),
                    "A statement may take " + revision.revision().statementTimeout()
                            + ", waiting included: it never waits for a lock as long as lockTimeout says.");
        }
    }

    private @Nullable Duration time(SourceRevision revision, String element, String text) {
        try {
            return TimeLimits.written("The " + element + " of a revision", text);
        } catch (RetortException e) {
            report.error(revision.place(element), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void checkRepetitions(SourceRevision place) {
        Revision revision = place.revision();
        checkRepetitions(place, "parent", revision.parent());
        checkRepetitions(place, "dependsOn", revision.dependsOn());
        checkRepetitions(place, "replaces", revision.replaces());
        Set<String> parents =
                Set.copyOf(List.of(revision.parent()).stream().distinct().toList());
        for (String each : revision.dependsOn()) {
            if (parents.contains(each)) {
                report.warning(
                        place.place("dependsOn", each),
                        "'" + each + "' is a parent, and so applied before this revision anyway. Leave it out here.");
            }
        }
    }

    private void checkRepetitions(SourceRevision revision, String element, String[] texts) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(text)) {
                report.warning(revision.place(element, text), "'" + text + "' stands twice in " + element + ".");
            }
        }
    }

    private void checkDowngrade(SourceRevision revision) {
        if (revision.revision().irreversible().isEmpty()) {
            return;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(revision.type().getEnclosedElements())) {
            if (method.getSimpleName().contentEquals("downgrade")
                    && method.getParameters().size() == 1) {
                report.warning(
                        revision.place("irreversible"),
                        revision.className() + " says that it is irreversible, and so its downgrade is never called."
                                + " Take one of them away.");
            }
        }
    }

    /** Whether a class implements {@code Migration}; so where the class path does not have it, as then the compiler says so. */
    static boolean isMigration(TypeElement type, ProcessingEnvironment environment) {
        TypeElement migration = environment.getElementUtils().getTypeElement(MIGRATION);
        return migration == null || environment.getTypeUtils().isSubtype(type.asType(), migration.asType());
    }
}
