package dev.retort.dialect.sqlite;

import dev.retort.schema.Deferral;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a column, or a constraint of a table, in the text that has it.
 *
 * @param kind what it is
 * @param name the name of the constraint, or null for none
 * @param start where it begins, with its name
 * @param end where what follows begins
 * @param columns the columns between its parentheses; empty where it stands at a column
 * @param body what stands in it: the condition of a check, the expression of a column that is worked out, the value of a
 *     default with its parentheses, the name of a collation; else empty
 * @param target what a foreign key points at
 * @param isNumbering whether it is a key with {@code autoincrement}
 * @param isDescending whether it is a column's key with {@code desc}, which makes an integer no rowid
 * @param isStored whether it works a column out that is kept
 */
record Clause(
        Kind kind,
        @Nullable String name,
        int start,
        int end,
        List<String> columns,
        String body,
        @Nullable Target target,
        boolean isNumbering,
        boolean isDescending,
        boolean isStored) {

    enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        NOT_NULL,
        NULL,
        DEFAULT,
        COLLATE,
        GENERATED,
        /** {@code constraint a} with nothing behind it, which SQLite lets pass. */
        NAME_ALONE
    }

    /**
     * What a foreign key points at.
     *
     * @param columns empty for the primary key of the table
     * @param deferral when it may be checked later, or null for never
     */
    record Target(
            String table,
            List<String> columns,
            ReferentialAction deleting,
            ReferentialAction updating,
            @Nullable Deferral deferral) {}

    /** Whether the model has a constraint for it. */
    boolean isConstraint() {
        return kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE || kind == Kind.CHECK || kind == Kind.FOREIGN_KEY;
    }

    /** Whether it is of that name. */
    boolean isNamed(String other) {
        return name != null && Token.same(name, other);
    }

    /** Whether that column stands between its parentheses. */
    boolean hasColumn(String column) {
        return columns.stream().anyMatch(c -> Token.same(c, column));
    }
}
