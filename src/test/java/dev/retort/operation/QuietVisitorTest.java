package dev.retort.operation;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.otherwise;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.rowsFrom;
import static dev.retort.schema.Define.rowsOf;
import static dev.retort.schema.Define.script;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.PartitionOf;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietVisitorTest {

    private static final List<Operation> ALL = List.of(
            new CreateTable(Shop.INVOICE_TABLE),
            new DropTable(Shop.INVOICE, null),
            new RenameTable(Shop.INVOICE, "bill"),
            new AlterTable(Shop.INVOICE, List.of(TableChange.addColumn(column("due", date())))),
            new CreateIndex(Shop.INVOICE, index("number")),
            DropIndex.of(Shop.INVOICE, "i"),
            new RenameIndex(Shop.INVOICE, "i", "j"),
            new CreatePartition(QualifiedName.of("p"), new PartitionOf(Shop.INVOICE, otherwise())),
            new LockTable(Shop.INVOICE, LockMode.EXCLUSIVE),
            new CreateObject(sequence("s")),
            DropObject.of(sequence("s")),
            new ReplaceObject(sequence("s").cycling(), sequence("s")),
            new RenameObject(SchemaObject.Kind.SEQUENCE, QualifiedName.of("s"), null, "r"),
            new AddLabel(QualifiedName.of("e"), "x", null, null, false),
            new RenameLabel(QualifiedName.of("e"), "x", "y"),
            new ReplaceEnum(enumType("e", "x"), enumType("e", "y"), List.of()),
            new GrantRights(privileges("select").on("invoice").to("reader")),
            new RevokeRights(privileges("select").on("invoice").from("reader")),
            new InsertRows(Shop.INVOICE, List.of(row("number", "1"))),
            new InsertFrom(Shop.INVOICE, rowsFrom("select 1").into("number")),
            new UpdateRows(rowsOf("invoice").set("number", "1").all()),
            new DeleteRows(rowsOf("invoice").all()),
            new Backfill(rowsOf("invoice").set("number", "1").all()),
            new ExecuteSql(sql("analyze")),
            new ExecuteScript(script("sql/seed.sql")),
            new RunCode("nothing", handle -> {}, null),
            new OnlyOn(Set.of("h2"), List.of()),
            new ExceptOn(Set.of("h2"), List.of()),
            new OnlyIn(Set.of("billing"), List.of()),
            new Apart(List.of()),
            new Telling());

    @Test
    void every_kind_of_operation_that_was_not_overridden_goes_to_otherwise() {
        List<Operation> seen = new ArrayList<>();
        QuietVisitor<Boolean> visitor = new QuietVisitor<>() {
            @Override
            protected Boolean otherwise(Operation operation) {
                return seen.add(operation);
            }
        };

        assertThat(ALL).allMatch(visitor::read);
        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void what_was_overridden_is_read_there() {
        QuietVisitor<String> dropped = new QuietVisitor<>() {
            @Override
            protected String otherwise(Operation operation) {
                return "";
            }

            @Override
            public String dropTable(DropTable operation) {
                return operation.table().name();
            }

            @Override
            public String index(IndexOperation operation) {
                return "an index of " + operation.table();
            }
        };

        assertThat(ALL)
                .extracting(dropped::read)
                .startsWith("", "invoice", "", "", "an index of invoice", "an index of invoice", "an index of invoice")
                .endsWith("", "", "", "", "", "", "", "", "", "", "", "");
    }

    private static final class Telling implements CustomOperation {

        @Override
        public String describe() {
            return "tell";
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of("select 1");
        }
    }
}
