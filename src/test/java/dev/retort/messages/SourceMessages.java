package dev.retort.messages;

import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.rowsOf;

import dev.retort.operation.Backfill;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.operation.SqlWords;
import dev.retort.revision.RevisionNode;
import dev.retort.source.Declaration;
import dev.retort.source.JavaForm;
import dev.retort.source.JavaWords;
import dev.retort.source.MigrationSource;
import java.util.List;
import java.util.stream.IntStream;

/** Migrations that cannot be written as Java. */
final class SourceMessages {

    private static final Declaration DECLARATION =
            Declaration.of(new RevisionNode("8d41f0aa", List.of("c05d1f6e"), List.of(), List.of(), "pay in parts"));

    /** An operation of a user's own. */
    private record EnableAudit(String table) implements CustomOperation {
        @Override
        public String describe() {
            return "enable audit of " + table;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }
    }

    /** One that would be written, but for what it holds. */
    private record KeepIn(StringBuilder place) implements CustomOperation, JavaForm {
        @Override
        public String describe() {
            return "keep in " + place;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }

        @Override
        public String java(JavaWords words) {
            return words.literal(place);
        }
    }

    private SourceMessages() {}

    static void collect(Messages messages) throws Exception {
        written(messages, "code written as Java", new RunCode("split person.name", handle -> {}, null));
        written(
                messages,
                "a backfill by code written as Java",
                new Backfill(rowsOf("person")
                        .reading("name")
                        .setting("plain_name", row -> row.text("name"))
                        .all()));
        written(messages, "an operation of one's own written as Java", new EnableAudit("invoice"));
        written(messages, "a value of one's own written as Java", new KeepIn(new StringBuilder("a cellar")));
        written(messages, "a record that is nobody else's written as Java", new Quoting(new EnableAudit("invoice")));
        String[] labels = IntStream.range(0, 9_000).mapToObj(i -> "label " + i).toArray(String[]::new);
        written(messages, "an operation too long for a method", new CreateObject(enumType("isbn", labels)));
        messages.of("a class that is named like nothing", () -> MigrationSource.of(DECLARATION, "2026_pay_in_parts"));
        messages.of(
                "a class in a package that is none",
                () -> MigrationSource.of(DECLARATION, "PayInParts").packageName("shop/migrations"));
    }

    /** One that holds a record which others cannot read. */
    private record Quoting(EnableAudit other) implements CustomOperation, JavaForm {
        @Override
        public String describe() {
            return "quote";
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of();
        }

        @Override
        public String java(JavaWords words) {
            return words.literal(other);
        }
    }

    private static void written(Messages messages, String attempt, Operation operation) throws Exception {
        messages.of(attempt, () -> MigrationSource.statements(List.of(operation)));
    }
}
