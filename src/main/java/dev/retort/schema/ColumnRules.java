package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/** What the parts of a column have to agree on. */
final class ColumnRules {

    private ColumnRules() {}

    static void check(
            String name,
            ColumnType type,
            @Nullable DefaultValue defaultValue,
            @Nullable Numbering numbering,
            @Nullable Generation generation) {
        Identifiers.checked("column", name);
        if (numbering != null) {
            checkNumbered(name, type, defaultValue);
        }
        if (generation != null && (defaultValue != null || numbering != null)) {
            throw new DefinitionException(
                    "Column '" + name + "' cannot be generated and "
                            + (numbering != null ? "number the rows." : "have a default."),
                    "The engine works it out from other columns in every row.",
                    "Leave out generatedAs(...) or the other word.");
        }
    }

    private static void checkNumbered(String name, ColumnType type, @Nullable DefaultValue defaultValue) {
        if (defaultValue != null) {
            throw new DefinitionException(
                    "Column '" + name + "' cannot be an identity and have a default.",
                    "An identity is numbered by the engine.",
                    "Leave out identity() or the default.");
        }
        ColumnType usual = type instanceof VariedType varied ? varied.type() : type;
        boolean number =
                usual instanceof SqlType || (usual instanceof PortableType portable && portable.isWholeNumber());
        if (!number) {
            throw new DefinitionException(
                    "Column '" + name + "' cannot be an identity of type " + type.describe() + ".",
                    "The engine numbers rows with whole numbers.",
                    "Make it column(\"" + name + "\", bigint()).identity().");
        }
    }
}
