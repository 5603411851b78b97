package dev.retort.scan;

import dev.retort.error.Suggestion;
import java.util.List;

/** Says why nothing was found in a package. */
final class EmptyPackage {

    private EmptyPackage() {}

    /** What is wrong with a name that no package can have. */
    static String misspelt(String name) {
        if (name.isBlank()) {
            return "The name of the package to scan is empty. Name the package that has the migrations;"
                    + " those of the unnamed package cannot be scanned.";
        }
        String corrected = name.replaceAll("[/\\\\]", ".")
                .replaceAll("[.*\\s]+$|^[.\\s]+", "")
                .replaceAll("[.]+", ".");
        return "'" + name + "' is not the name of a package. Write it as the classes in it do"
                + (PackageScan.isPackageName(corrected) ? ": '" + corrected + "'." : ".");
    }

    /**
     * Why a package has no migration.
     *
     * @param places where it is
     * @param classes how many classes are in it
     */
    static String explained(String name, ClassLoader loader, List<String> places, int classes) {
        String where = String.join(" and ", places);
        if (classes == 1) {
            return "The package '" + name + "' has no migration: its one class, in " + where + ", has no @Revision.";
        }
        if (classes > 1) {
            return "The package '" + name + "' has no migration: none of its " + classes + " classes in " + where
                    + " has @Revision.";
        }
        String path = name.replace('.', '/');
        int dot = name.lastIndexOf('.');
        if (dot > 0 && loader.getResource(path + ".class") != null) {
            return "'" + name + "' is a class, not a package. Scan the package '" + name.substring(0, dot)
                    + "', or give the class with migrations(" + name.substring(dot + 1) + ".class).";
        }
        return nowhere(name, loader, where);
    }

    private static String nowhere(String name, ClassLoader loader, String where) {
        WholeClassPath classPath = new WholeClassPath(loader);
        String nearest = Suggestion.nearest(name, classPath.packages());
        int jars = classPath.jarCount();
        String looked = where.isEmpty()
                ? "neither a directory of the class path nor "
                        + (jars == 1 ? "its one jar has it." : "one of its " + jars + " jars has it.")
                : "there are no classes in " + where + ".";
        return "The package '" + name + "' has no migration: " + looked
                + (nearest == null
                        ? " Name a package that has migrations, and see that they are compiled and on the class path."
                        : " Did you mean '" + nearest + "'?");
    }
}
