package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, with its schema where one was said.
 *
 * <p>As text a dot separates the two: {@code "audit.invoice"}. A part with a dot in it is put in double quotes, in which
 * a quote is doubled, as in SQL: {@code "audit.\"v1.2\""}.
 *
 * @param schema the schema, or null for the default schema of the connection
 * @param name the name within the schema, as said
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    /** Checks both parts. */
    public QualifiedName {
        if (schema != null) {
            Identifiers.checked("schema", schema);
        }
        Identifiers.checked("table", name);
    }

    /** The name within the default schema. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /**
     * Reads {@code "table"} or {@code "schema.table"}.
     *
     * @throws DefinitionException when the text has more parts, an empty part or a quote that does not end
     */
    public static QualifiedName parse(String text) {
        List<String> parts = parts(text);
        if (parts.size() > 2) {
            throw new DefinitionException(
                    "'" + text + "' is not the name of a table.",
                    "A dot separates schema and name, and it has " + (parts.size() - 1) + " dots.",
                    "Put a part that has a dot in it in double quotes, as in: schema.\"a.b\"");
        }
        return parts.size() == 2 ? new QualifiedName(parts.get(0), parts.get(1)) : of(parts.get(0));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        do {
            int end = at < text.length() && text.charAt(at) == '"' ? quotedEnd(text, at) : plainEnd(text, at);
            String part = text.substring(at, end);
            boolean quoted = part.length() >= 2 && part.charAt(0) == '"';
            parts.add(quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
            at = end + 1;
        } while (at <= text.length());
        return parts;
    }

    private static int plainEnd(String text, int from) {
        int dot = text.indexOf('.', from);
        return dot < 0 ? text.length() : dot;
    }

    private static int quotedEnd(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else if (at + 1 == text.length() || text.charAt(at + 1) == '.') {
                return at + 1;
            } else {
                break;
            }
        }
        throw new DefinitionException(
                "'" + text + "' is not the name of a table.",
                "A part that begins with a double quote must end with one.",
                "Double the quotes that belong to the name, as in: \"say \"\"hi\"\"\"");
    }

    /** The same name in {@code defaultSchema}, unless it says a schema already. */
    public QualifiedName orIn(@Nullable String defaultSchema) {
        return schema != null || defaultSchema == null ? this : new QualifiedName(defaultSchema, name);
    }

    /** Another name in the same schema. */
    public QualifiedName beside(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        String mine = schema == null ? "" : schema;
        String others = other.schema == null ? "" : other.schema;
        int bySchema = mine.compareTo(others);
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** The text that {@link #parse} reads back. */
    @Override
    public String toString() {
        return schema == null ? text(name) : text(schema) + "." + text(name);
    }

    private static String text(String part) {
        boolean plain = part.indexOf('.') < 0 && part.charAt(0) != '"';
        return plain ? part : "\"" + part.replace("\"", "\"\"") + "\"";
    }
}
