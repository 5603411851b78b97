package dev.retort.scan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The migrations that are given as classes or as instances; an instance counts before its class. */
final class GivenMigrations {

    private final Map<String, Class<? extends Migration>> types = new LinkedHashMap<>();
    private final Map<String, Migration> instances = new LinkedHashMap<>();
    private final List<DeclaredMigration> declared = new ArrayList<>();

    private GivenMigrations() {}

    static GivenMigrations of(ScanRequest request, List<String> faults) {
        GivenMigrations given = new GivenMigrations();
        for (Class<? extends Migration> type : request.classes()) {
            given.types.putIfAbsent(type.getName(), type);
        }
        for (Migration migration : request.migrations()) {
            String name = migration.getClass().getName();
            given.types.putIfAbsent(name, migration.getClass());
            Migration before = given.instances.putIfAbsent(name, migration);
            if (before != null && before != migration) {
                faults.add(name + " is given as two instances, but has one @Revision. Give one of them.");
            }
        }
        for (Class<? extends Migration> type : given.types.values()) {
            given.declare(type, request.factory(), faults);
        }
        return given;
    }

    /** Whether the class of this name is given. */
    boolean has(String className) {
        return types.containsKey(className);
    }

    /** The given migrations, classes before instances, in their order. */
    List<DeclaredMigration> declared() {
        return declared;
    }

    private void declare(
            Class<? extends Migration> type,
            @Nullable Function<Class<? extends Migration>, Migration> factory,
            List<String> faults) {
        Migration instance = instances.get(type.getName());
        try {
            Revision revision = type.getAnnotation(Revision.class);
            if (revision == null) {
                faults.add(withoutRevision(type));
                return;
            }
            if (instance == null) {
                addFaults(type, factory != null, faults);
            }
            DeclaredMigration.Origin origin =
                    instance == null ? new GivenClassOrigin(type, factory) : new InstanceOrigin(instance);
            RevisionValues.of(revision).declare(type.getName(), origin, declared, faults);
        } catch (LinkageError e) {
            faults.add(type.getName() + " cannot be examined: " + e + ". See that what it uses is on the class path.");
        }
    }

    private static String withoutRevision(Class<?> type) {
        if (type.isSynthetic() || type.isHidden()) {
            return "A migration is given as a lambda (" + type.getName() + "), which cannot carry @Revision."
                    + " Write it as a class with @Revision(id = \"...\").";
        }
        if (type.isAnonymousClass()) {
            return "A migration is given as an anonymous class (" + type.getName() + "), which cannot carry @Revision."
                    + " Write it as a named class with @Revision(id = \"...\").";
        }
        return type.getName() + " is given as a migration but has no @Revision. Put @Revision(id = \"...\") on it.";
    }

    private static void addFaults(Class<?> type, boolean madeByFactory, List<String> faults) {
        String name = type.getName();
        if (type.isInterface() || type.isEnum() || Modifier.isAbstract(type.getModifiers())) {
            faults.add(name + " is given as a migration but is "
                    + (type.isInterface() ? "an interface" : type.isEnum() ? "an enum" : "abstract")
                    + ", which cannot be made. Give a class that can, or an instance.");
        } else if (!madeByFactory && !isConstructible(type)) {
            faults.add(name + " is given as a migration but is not public with a public constructor without parameters."
                    + " Give it one, or give an instance: migrations(new " + type.getSimpleName() + "(...)).");
        }
    }

    private static boolean isConstructible(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return false;
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }

    private record InstanceOrigin(Migration migration) implements DeclaredMigration.Origin {
        @Override
        public Migration create(DeclaredMigration declared) {
            return migration;
        }
    }

    private record GivenClassOrigin(
            Class<? extends Migration> type, @Nullable Function<Class<? extends Migration>, Migration> factory)
            implements DeclaredMigration.Origin {
        @Override
        public Migration create(DeclaredMigration declared) {
            return new MigrationMaking(declared).make(type, factory);
        }
    }
}
