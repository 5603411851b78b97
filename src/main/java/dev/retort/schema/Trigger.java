package dev.retort.schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine does when the rows of a table change.
 *
 * @param name the name, within the schema of its table
 * @param table the table
 * @param time when it comes
 * @param events what it comes at
 * @param columns the columns whose change counts as an update; empty for all
 * @param isForEachRow whether it comes once for each row, or once for the statement
 * @param condition the condition under which it comes, or null for always
 * @param executes the function that it calls, in the engine's SQL, or null where it has a body
 * @param body the statements that it runs, or null where it calls a function
 */
public record Trigger(
        QualifiedName name,
        QualifiedName table,
        Time time,
        Set<Event> events,
        List<String> columns,
        boolean isForEachRow,
        @Nullable SqlText condition,
        @Nullable SqlText executes,
        @Nullable SqlText body)
        implements SchemaObject {

    /** When a trigger comes. */
    public enum Time {
        BEFORE("before"),
        AFTER("after"),
        INSTEAD_OF("instead of");

        private final String words;

        Time(String words) {
            this.words = words;
        }

        /** The time in SQL. */
        public String words() {
            return words;
        }
    }

    /** What a trigger comes at. */
    public enum Event {
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    /** Checks that it does something at something. */
    public Trigger {
        if (events.isEmpty() || (executes == null) == (body == null)) {
            throw new DefinitionException(
                    "Trigger " + name + " of " + table + " is half said.",
                    events.isEmpty() ? "It comes at nothing." : "It has to call a function or have a body.",
                    "Write trigger(\"...\").after(INSERT).forEachRow().executes(\"f()\").");
        }
        events = java.util.Collections.unmodifiableSet(EnumSet.copyOf(events));
        columns = List.copyOf(columns);
    }

    /** A trigger that is half said: the table comes with the operation, the deed with {@code executes} or {@code as}. */
    public record Unfinished(
            String name,
            Time time,
            Set<Event> events,
            List<String> columns,
            boolean isForEachRow,
            @Nullable SqlText condition) {

        /** Comes before the change. */
        public Unfinished before(Event... at) {
            return new Unfinished(name, Time.BEFORE, Set.copyOf(Arrays.asList(at)), columns, isForEachRow, condition);
        }

        /** Comes after the change. */
        public Unfinished after(Event... at) {
            return new Unfinished(name, Time.AFTER, Set.copyOf(Arrays.asList(at)), columns, isForEachRow, condition);
        }

        /** Comes instead of the change, on a view. */
        public Unfinished insteadOf(Event... at) {
            return new Unfinished(
                    name, Time.INSTEAD_OF, Set.copyOf(Arrays.asList(at)), columns, isForEachRow, condition);
        }

        /** Comes at updates of these columns only. */
        public Unfinished of(String... updated) {
            return new Unfinished(name, time, events, List.of(updated), isForEachRow, condition);
        }

        /** Comes once for each row. */
        public Unfinished forEachRow() {
            return new Unfinished(name, time, events, columns, true, condition);
        }

        /** Comes only where the condition is true. */
        public Unfinished when(String sql) {
            return new Unfinished(name, time, events, columns, isForEachRow, SqlText.of(sql));
        }

        /** Says the function that it calls: {@code executes("keep_tally()")}. */
        public Said executes(String function) {
            return new Said(this, SqlText.of(function), null);
        }

        /** Says the statements that it runs. */
        public Said as(String statements) {
            return new Said(this, null, SqlText.of(statements));
        }

        /** Says statements that engines spell differently. */
        public Said as(Sql statements) {
            return new Said(this, null, SqlText.of(statements));
        }
    }

    /** A trigger of which only the table is open. */
    public record Said(
            Unfinished words,
            @Nullable SqlText executes,
            @Nullable SqlText body) {

        /** The trigger of that table. */
        public Trigger on(QualifiedName table) {
            return new Trigger(
                    table.beside(words.name()),
                    table,
                    words.time(),
                    words.events(),
                    words.columns(),
                    words.isForEachRow(),
                    words.condition(),
                    executes,
                    body);
        }
    }

    @Override
    public Kind kind() {
        return Kind.TRIGGER;
    }

    @Override
    public Trigger renamed(QualifiedName newName) {
        return new Trigger(newName, table, time, events, columns, isForEachRow, condition, executes, body);
    }

    @Override
    public Trigger following(QualifiedName from, QualifiedName to) {
        return table.equals(from)
                ? new Trigger(name, to, time, events, columns, isForEachRow, condition, executes, body)
                : this;
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.trigger(this);
    }
}
