package dev.retort.scan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes one migration, or explains why it cannot be made. */
final class MigrationMaking {

    private final DeclaredMigration declared;
    private final String className;

    MigrationMaking(DeclaredMigration declared) {
        this.declared = declared;
        this.className = declared.className();
    }

    /** Loads the class, and refuses one that does not declare what was read. */
    Class<? extends Migration> load(ClassLoader loader) {
        try {
            Class<?> loaded = Class.forName(className, false, loader);
            if (!Migration.class.isAssignableFrom(loaded)) {
                throw failure(
                        className + " was loaded by " + loaded.getClassLoader()
                                + ", and does not implement the Migration of this Retort, which is of "
                                + Migration.class.getClassLoader() + ".",
                        "See that Retort is on the class path once, and visible to both class loaders.",
                        null);
            }
            refuseChanged(loaded);
            return loaded.asSubclass(Migration.class);
        } catch (ClassNotFoundException e) {
            throw failure(
                    className + " was found when the migrations were scanned, and cannot be found any more by " + loader
                            + ".",
                    "Compile again and start again.",
                    e);
        } catch (LinkageError e) {
            throw notLinked(e);
        }
    }

    private void refuseChanged(Class<?> loaded) {
        Revision revision = loaded.getAnnotation(Revision.class);
        String difference = revision == null
                ? "has no @Revision"
                : RevisionValues.of(revision).differenceFrom(declared);
        if (!difference.isEmpty()) {
            throw failure(
                    className + " has changed since the migrations were scanned: the loaded class "
                            + (revision == null ? difference : "says " + difference) + ".",
                    "Compile again and start again; where that does not help, look for a second copy of the class on"
                            + " the class path.",
                    null);
        }
    }

    /** Makes the migration by the factory, or else by its public constructor without parameters. */
    Migration make(Class<? extends Migration> type, @Nullable Function<Class<? extends Migration>, Migration> factory) {
        try {
            return factory == null ? type.getConstructor().newInstance() : made(type, factory);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failure(
                    "The constructor of " + className + " threw " + cause + ".",
                    "Let the constructor do nothing that can fail; what needs the database belongs into upgrade.",
                    cause);
        } catch (NoSuchMethodException e) {
            throw failure(
                    className + " has no public constructor without parameters.",
                    "Give it one, or say how migrations are made with instances(type -> ...).",
                    e);
        } catch (IllegalAccessException e) {
            throw notAccessible(type, e);
        } catch (InstantiationException e) {
            throw failure(className + " is abstract.", "Put @Revision on the class that extends it.", e);
        } catch (LinkageError e) {
            throw notLinked(e);
        }
    }

    private Migration made(Class<? extends Migration> type, Function<Class<? extends Migration>, Migration> factory) {
        @Nullable Migration made;
        try {
            made = factory.apply(type);
        } catch (RuntimeException e) {
            throw failure(
                    "The function given as instances(...) threw " + e + " for " + className + ".",
                    "Let it return an instance of the class it is given.",
                    e);
        }
        if (made == null) {
            throw failure(
                    "The function given as instances(...) returned null for " + className + ".",
                    "Let it return an instance of the class it is given.",
                    null);
        }
        return made;
    }

    private MigrationClassException notAccessible(Class<?> type, IllegalAccessException e) {
        Module module = type.getModule();
        Module own = MigrationMaking.class.getModule();
        String packageName = type.getPackageName();
        if (module.isExported(packageName, own)) {
            return failure(className + " is not accessible: " + e.getMessage() + ".", "Declare it public.", e);
        }
        String to = own.isNamed() ? " to " + own.getName() : "";
        return failure(
                "The module " + module.getName() + " does not open the package " + packageName + to + ".",
                "Write in its module-info: opens " + packageName + to + ";",
                e);
    }

    private MigrationClassException notLinked(LinkageError e) {
        if (e instanceof ExceptionInInitializerError && e.getCause() != null) {
            return failure(
                    "The static initialiser of " + className + " threw " + e.getCause() + ".",
                    "Move what can fail out of the static fields of the class.",
                    e.getCause());
        }
        if (e instanceof UnsupportedClassVersionError) {
            return failure(
                    className + " was compiled for a newer Java than the "
                            + Runtime.version().feature() + " it runs on.",
                    "Compile with --release " + Runtime.version().feature() + ", or run on the newer Java.",
                    e);
        }
        if (e instanceof NoClassDefFoundError) {
            return failure(
                    "The JVM does not find a class that " + className + " uses: " + e.getMessage() + ".",
                    "Put that class on the class path, too.",
                    e);
        }
        return failure("The JVM refuses the class " + className + ": " + e + ".", "Compile it again.", e);
    }

    private MigrationClassException failure(String why, String hint, @Nullable Throwable cause) {
        String shown = declared.message().isEmpty() ? declared.id() : declared.id() + " (" + declared.message() + ")";
        return new MigrationClassException(className, "Migration " + shown + " cannot be made.", why, hint, cause);
    }
}
