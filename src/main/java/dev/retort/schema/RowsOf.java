package dev.retort.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table, and what becomes of them.
 *
 * @param table whose rows
 * @param assignments what their columns become, in the order said
 * @param condition which rows, in SQL; null for all
 * @param isAll whether it was said that it is all rows
 * @param batches how a backfill goes about them
 * @param undo what was said of the way back, or null for nothing
 */
public record RowsOf(
        QualifiedName table,
        List<Assignment> assignments,
        @Nullable Sql condition,
        boolean isAll,
        Batches batches,
        @Nullable Undo undo) {

    /**
     * How a backfill goes about the rows of a table.
     *
     * @param size how many rows at once; null for as many as Retort likes
     * @param pause how long it rests between two batches; null for not at all
     * @param by the columns by which the batches follow one another; empty for the key of the table
     * @param read the columns that code reads
     */
    public record Batches(@Nullable Integer size, @Nullable Duration pause, List<String> by, List<String> read) {

        static final Batches USUAL = new Batches(null, null, List.of(), List.of());

        private static final int USUAL_SIZE = 5_000;

        /** Checks the pause. */
        public Batches {
            by = List.copyOf(by);
            read = List.copyOf(read);
            if (pause != null && pause.isNegative()) {
                throw new DefinitionException(
                        "A pause cannot last " + pause + ".",
                        "It is negative.",
                        "Write pausing(Duration.ofMillis(100)).");
            }
        }

        /** How many rows at once. */
        public int rowsAtOnce() {
            return size == null ? USUAL_SIZE : size;
        }
    }

    /** Checks that no column is said twice, and that a condition does not stand beside {@code all()}. */
    public RowsOf {
        assignments = List.copyOf(assignments);
        List<String> said = new ArrayList<>();
        for (Assignment assignment : assignments) {
            if (said.contains(assignment.column())) {
                throw new DefinitionException(
                        "Column '" + assignment.column() + "' of " + table + " cannot become two things.",
                        "It is set twice.",
                        "Leave one of them out.");
            }
            said.add(assignment.column());
        }
        if (isAll && condition != null) {
            throw new DefinitionException(
                    "The rows of " + table + " cannot be all and some at once.",
                    "Both all() and where(\"" + condition.text() + "\") were said.",
                    "Leave one of them out.");
        }
    }

    static RowsOf of(QualifiedName table) {
        return new RowsOf(table, List.of(), null, false, Batches.USUAL, null);
    }

    /** Sets a column to a value. */
    public RowsOf set(String column, @Nullable Object value) {
        return with(new Assignment.ToValue(column, value));
    }

    /** Sets a column to what an expression in SQL gives: {@code setSql("name", "lower(name)")}. */
    public RowsOf setSql(String column, String expression, @Nullable Object @Nullable ... binds) {
        return with(new Assignment.ToSql(column, Sql.of(expression, binds)));
    }

    /** Says the columns that code of {@link #setting} reads; for a backfill. */
    public RowsOf reading(String... columns) {
        return with(new Batches(batches.size, batches.pause, batches.by, List.of(columns)));
    }

    /** Sets a column to what code makes of a row: {@code reading("a").setting("b", row -> plain(row.text("a")))}. */
    public RowsOf setting(String column, Assignment.Computation computation) {
        return with(new Assignment.Computed(column, computation));
    }

    /** Says which rows, in SQL with a value for each {@code ?}. */
    public RowsOf where(String sql, @Nullable Object @Nullable ... binds) {
        return new RowsOf(table, assignments, Sql.of(sql, binds), isAll, batches, undo);
    }

    /** Says that it is all rows, which has to be said. */
    public RowsOf all() {
        return new RowsOf(table, assignments, condition, true, batches, undo);
    }

    /** Says how many rows a backfill changes at once, in a transaction of their own: 5000 where nothing is said. */
    public RowsOf inBatchesOf(int rows) {
        if (rows < 1) {
            throw new DefinitionException(
                    "A batch cannot have " + rows + " rows.", "It needs one at least.", "Write inBatchesOf(5_000).");
        }
        return with(new Batches(rows, batches.pause, batches.by, batches.read));
    }

    /** Says how long a backfill rests between two batches. */
    public RowsOf pausing(Duration pause) {
        return with(new Batches(batches.size, pause, batches.by, batches.read));
    }

    /** Says the columns by which the batches of a backfill follow one another, where the table has no key. */
    public RowsOf by(String... columns) {
        return with(new Batches(batches.size, batches.pause, List.of(columns), batches.read));
    }

    /** Says the statement that undoes the change, on the way down. */
    public RowsOf undoneBy(String statement, @Nullable Object @Nullable ... binds) {
        return new RowsOf(table, assignments, condition, isAll, batches, Undo.by(statement, binds));
    }

    /** Says that the rows may stay as they are on the way down. */
    public RowsOf nothingToUndo() {
        return new RowsOf(table, assignments, condition, isAll, batches, Undo.NOTHING);
    }

    /** Whether code works out values. */
    public boolean isComputed() {
        return assignments.stream().anyMatch(Assignment.Computed.class::isInstance);
    }

    private RowsOf with(Assignment assignment) {
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(assignment);
        return new RowsOf(table, more, condition, isAll, batches, undo);
    }

    private RowsOf with(Batches changed) {
        return new RowsOf(table, assignments, condition, isAll, changed, undo);
    }
}
