package dev.retort.cli;

import dev.retort.schema.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the code declares its schema. */
final class DeclaredSchemaOption {

    @Option(
            names = "--schema-from",
            paramLabel = "CLASS.MEMBER",
            description = {
                "Where the code declares its schema: a public static field of type Schema, or such a method without"
                        + " parameters, like com.acme.Shop.SCHEMA.",
                "Unless said, the property schema-from or what the application has said."
            })
    @Nullable
    String place;

    /** Whether it is said on the command line. */
    boolean isSaid() {
        return place != null;
    }

    /** The schema that the code declares. */
    Schema in(Session session) {
        String said = session.configuration().or(place, "schema-from");
        Schema given = said == null ? session.declared() : null;
        if (given != null) {
            return given;
        }
        if (said == null) {
            throw CommandException.usage(
                    "There is no schema to compare the database with.",
                    "It is not said where the code declares it.",
                    "Write --schema-from com.acme.Shop.SCHEMA, or schema-from=com.acme.Shop.SCHEMA into"
                            + " retort.properties.");
        }
        return read(said, session.classLoader());
    }

    private static Schema read(String said, ClassLoader loader) {
        int dot = Math.max(said.lastIndexOf('.'), said.lastIndexOf('#'));
        if (dot < 1 || dot == said.length() - 1) {
            throw refused(said, "It has no dot between a class and one of its members.", null);
        }
        String className = said.substring(0, dot);
        String name = said.substring(dot + 1).replaceFirst("\\(\\)$", "");
        try {
            Class<?> type = type(className, loader);
            for (Field field : type.getFields()) {
                if (field.getName().equals(name)) {
                    requireStatic(said, field);
                    return schema(said, field.get(null));
                }
            }
            Method method = type.getMethod(name);
            requireStatic(said, method);
            return schema(said, method.invoke(null));
        } catch (ClassNotFoundException e) {
            throw refused(said, "There is no class '" + className + "' on the class path.", e);
        } catch (NoSuchMethodException e) {
            throw refused(said, "The class has no public field or method without parameters '" + name + "'.", e);
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw refused(said, "It threw " + words(e.getCause()) + ".", e);
        } catch (IllegalAccessException e) {
            throw refused(said, "The class or the member is not public.", e);
        } catch (LinkageError e) {
            throw refused(said, "The class cannot be loaded: " + e + ".", e);
        }
    }

    /** A class inside another one may be written with a dot, as the sources do. */
    private static Class<?> type(String name, ClassLoader loader) throws ClassNotFoundException {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            int dot = name.lastIndexOf('.');
            if (dot < 1) {
                throw e;
            }
            try {
                return type(name.substring(0, dot) + "$" + name.substring(dot + 1), loader);
            } catch (ClassNotFoundException inside) {
                throw e;
            }
        }
    }

    private static void requireStatic(String said, Member member) {
        if (!Modifier.isStatic(member.getModifiers())) {
            throw refused(said, "It is not static.", null);
        }
    }

    private static String words(@Nullable Throwable cause) {
        return String.valueOf(cause).replaceFirst("[.\\s]+$", "");
    }

    private static Schema schema(String said, @Nullable Object value) {
        if (value instanceof Schema schema) {
            return schema;
        }
        throw refused(
                said,
                "It gives " + (value == null ? "null" : "a " + value.getClass().getName()) + ", no Schema.",
                null);
    }

    private static CommandException refused(String said, String why, @Nullable Throwable cause) {
        return CommandException.usage(
                "The schema cannot be read from '" + said + "'.",
                why,
                "Name a public static field or method that gives a dev.retort.schema.Schema, and its class path:"
                        + " --schema-from com.acme.Shop.SCHEMA --classpath target/classes.",
                cause);
    }
}
