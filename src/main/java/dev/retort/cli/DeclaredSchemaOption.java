package dev.retort.cli;

import dev.retort.schema.Schema;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
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
        String name = said.substring(dot + 1).replaceFirst("\\(\\)$", "");
        try {
            Class<?> type = Class.forName(said.substring(0, dot), true, loader);
            for (Field field : type.getFields()) {
                if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers())) {
                    return schema(said, field.get(null));
                }
            }
            return schema(said, type.getMethod(name).invoke(null));
        } catch (ClassNotFoundException e) {
            throw refused(said, "There is no class '" + said.substring(0, dot) + "' on the class path.", e);
        } catch (NoSuchMethodException e) {
            throw refused(said, "The class has no public field or method '" + name + "'.", e);
        } catch (InvocationTargetException | ExceptionInInitializerError e) {
            throw refused(said, "It threw " + e.getCause() + ".", e);
        } catch (IllegalAccessException | NullPointerException e) {
            throw refused(said, "It is not public and static.", e);
        } catch (LinkageError e) {
            throw refused(said, "The class cannot be loaded: " + e + ".", e);
        }
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
        CommandException refused = CommandException.usage(
                "The schema cannot be read from '" + said + "'.",
                why,
                "Name a public static field or method that gives a dev.retort.schema.Schema, and its class path:"
                        + " --schema-from com.acme.Shop.SCHEMA --classpath target/classes.");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
