package dev.retort.diff;

import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table or a column under another name.
 *
 * @param table the table under its new name
 * @param column the new name of the column, or null where the table is renamed
 * @param from the name before
 * @param evidence why it may be one, in a few words; empty where it was said
 */
public record Rename(QualifiedName table, @Nullable String column, String from, String evidence) {

    /** The rename in one line. */
    public String describe() {
        String what = column == null ? "table " + table.beside(from) : "column " + table + "." + from;
        return what + " to " + (column == null ? table.name() : column);
    }

    /** The word that says it in the schema. */
    public String word() {
        return column == null
                ? "table(\"" + table + "\", renamedFrom(\"" + from + "\"), ...)"
                : "column(\"" + column + "\", ...).renamedFrom(\"" + from + "\")";
    }
}
