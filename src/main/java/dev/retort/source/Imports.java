package dev.retort.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a class imports, collected while its code is made. */
final class Imports {

    private static final String DEFINE = "dev.retort.schema.Define.*";
    private static final String CHANGES = "dev.retort.operation.TableChange.*";

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> statics = new TreeSet<>();
    private final Set<String> reserved = new HashSet<>();

    /** The imports of a class of that name, which hides what it would import under its own. */
    Imports(String className) {
        reserved.add(className);
    }

    /** Says that words of {@code Define} are used. */
    void define() {
        statics.add(DEFINE);
    }

    /** Says that words of {@code TableChange} are used. */
    void changes() {
        statics.add(CHANGES);
    }

    /** The name of a class that is used. */
    String type(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? type(type.getPackageName(), type.getSimpleName())
                : type(outer) + "." + type.getSimpleName();
    }

    /** The name of a class that is used: its simple one where no other class has it. */
    String type(String packageName, String simpleName) {
        String full = packageName + "." + simpleName;
        if (reserved.contains(simpleName)) {
            return full;
        }
        if (packageName.equals("java.lang")) {
            return simpleName;
        }
        return types.merge(simpleName, full, (there, other) -> there).equals(full) ? simpleName : full;
    }

    /** A name like that for a class inside the class, which cannot have the name of the class itself. */
    String free(String name) {
        return reserved.contains(name) ? name + "_" : name;
    }

    /** A constant, by its own name where no other enum has one like it. */
    String constant(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String full = type.getCanonicalName() + "." + constant.name();
        if (!constants.merge(constant.name(), full, (there, other) -> there).equals(full)) {
            return qualified(constant);
        }
        statics.add(full);
        return constant.name();
    }

    /** A constant, behind the name of its enum. */
    String qualified(Enum<?> constant) {
        return type(constant.getDeclaringClass()) + "." + constant.name();
    }

    /** The lines, with an empty one behind each of their two groups. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        statics.forEach(name -> lines.append("import static ").append(name).append(";\n"));
        lines.append(statics.isEmpty() ? "" : "\n");
        new TreeSet<>(types.values())
                .forEach(name -> lines.append("import ").append(name).append(";\n"));
        return lines.append(types.isEmpty() ? "" : "\n").toString();
    }
}
