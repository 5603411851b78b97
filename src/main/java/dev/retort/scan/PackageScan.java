package dev.retort.scan;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the migrations of packages. */
final class PackageScan {

    private final ClassLoader loader;
    private final @Nullable Function<Class<? extends Migration>, Migration> factory;
    private final List<String> faults;

    private final List<String> listed = new ArrayList<>();
    private final List<PackageListing> listings = new ArrayList<>();
    private final FoundClasses found = new FoundClasses();
    /** Internal names of all classes that were meant to be migrations, whether or not they can be. */
    private final List<String> meant = new ArrayList<>();

    PackageScan(
            ClassLoader loader,
            @Nullable Function<Class<? extends Migration>, Migration> factory,
            List<String> faults) {
        this.loader = loader;
        this.factory = factory;
        this.faults = faults;
    }

    /** Adds the migrations of these packages by class name, without those that are given. */
    void scan(List<String> packages, @Nullable GivenMigrations given, List<DeclaredMigration> migrations) {
        for (String name : packages) {
            if (isPackageName(name)) {
                listed.add(name);
                listings.add(list(pathOf(name)));
            } else {
                faults.add(EmptyPackage.misspelt(name));
            }
        }
        faults.addAll(found.faults());
        readClasses(given, migrations);
    }

    /** Adds a fault for each package in which there is no migration. */
    void refuseEmptyPackages() {
        for (int i = 0; i < listed.size(); i++) {
            String path = pathOf(listed.get(i));
            if (!hasMigration(path) && !found.hasFaultBelow(path)) {
                faults.add(EmptyPackage.explained(
                        listed.get(i), loader, listings.get(i).places(), found.countBelow(path)));
            }
        }
    }

    private PackageListing list(String path) {
        PackageListing listing = new PackageListing(loader, found);
        listing.list(path);
        if (!found.hasBelow(path)) {
            new WholeClassPath(loader).list(path, listing, found);
        }
        return listing;
    }

    private void readClasses(@Nullable GivenMigrations given, List<DeclaredMigration> migrations) {
        ClassLoadingOrigin origin = new ClassLoadingOrigin(loader, factory);
        ClassChecks checks = new ClassChecks(new Hierarchy(loader, found.classes()), factory != null, faults);
        for (ClassFile file : found.sorted()) {
            RevisionValues revision = file.revision();
            if (given != null && given.has(file.className())) {
                meant.add(file.name());
            } else if (revision != null) {
                meant.add(file.name());
                checks.checkRevision(file);
                revision.declare(file.className(), origin, migrations, faults);
            } else if (checks.isForgotten(file)) {
                meant.add(file.name());
            }
        }
    }

    private boolean hasMigration(String path) {
        for (String name : meant) {
            if (name.startsWith(path)) {
                return true;
            }
        }
        return false;
    }

    /** The path of a package, which ends with a slash. */
    static String pathOf(String packageName) {
        return packageName.replace('.', '/') + "/";
    }

    /** Whether a package can have this name. */
    static boolean isPackageName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '.' && !Character.isJavaIdentifierPart(letter)) {
                return false;
            }
        }
        return !name.isEmpty() && !name.startsWith(".") && !name.endsWith(".") && !name.contains("..");
    }
}
