package dev.retort.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table keep; its name is null until it is said or the naming convention gives one. */
public sealed interface Constraint extends TableElement permits PrimaryKey, Unique, ForeignKey, Check, Exclude {

    /** The kinds of constraints, with their words in SQL. */
    enum Kind {
        PRIMARY_KEY("primary key"),
        UNIQUE("unique constraint"),
        FOREIGN_KEY("foreign key"),
        CHECK("check"),
        EXCLUDE("exclusion constraint");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in lower case. */
        public String words() {
            return words;
        }
    }

    /** Which kind it is of. */
    Kind kind();

    /** The name, or null while it is open. */
    @Nullable
    String name();

    /** The columns it is about, in order; empty for a check. */
    List<String> columns();

    /** The further columns that its index holds. */
    default List<String> include() {
        return List.of();
    }

    /** The same constraint under that name, or with its name open. */
    Constraint named(@Nullable String name);

    /** The same constraint with its columns under other names. */
    Constraint renaming(UnaryOperator<String> columnNames);

    /** The constraint in one line: {@code unique (a, b)}. */
    String describe();

    /** Whether the rows that were there before it may break it. */
    default boolean isNotValid() {
        return false;
    }

    /** The same constraint, kept by all rows. */
    default Constraint validated() {
        return this;
    }

    /** The constraint once it is there: how it was made says nothing any more. */
    default Constraint made() {
        return this;
    }

    /** The columns, checked: at least one, none twice. */
    static List<String> checkedColumns(String kind, List<String> columns) {
        if (columns.isEmpty()) {
            throw new DefinitionException(
                    "A " + kind + " needs a column.", "None was said.", "Name the columns it is about.");
        }
        Set<String> seen = new TreeSet<>();
        for (String column : columns) {
            Identifiers.checked("column", column);
            if (!seen.add(column)) {
                throw new DefinitionException(
                        "A " + kind + " cannot have column '" + column + "' twice.",
                        "Its columns are " + String.join(", ", columns) + ".",
                        "Name each column once.");
            }
        }
        return List.copyOf(columns);
    }

    /** The name, checked where there is one. */
    static @Nullable String checkedName(@Nullable String name) {
        return name == null ? null : Identifiers.checked("constraint", name);
    }

    /** A word behind the description of a constraint that may be checked later. */
    static String describe(@Nullable Deferral deferral) {
        if (deferral == null) {
            return "";
        }
        return deferral == Deferral.DEFERRABLE ? " deferrable" : " deferrable initially deferred";
    }
}
