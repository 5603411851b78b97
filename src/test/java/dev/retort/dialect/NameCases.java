package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.DropIndex;
import dev.retort.operation.InsertRows;
import dev.retort.operation.RenameTable;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that SQL could stumble over, for everything that has a name. */
final class NameCases {

    static final List<String> NAMES = List.of(
            "order",
            "user",
            "table",
            "value",
            "select",
            "primary",
            "group",
            "end",
            "Invoice",
            "camelCase",
            "UPPER",
            "we\"ird",
            "\"",
            "it's",
            "two words",
            " edges ",
            "new\nline",
            "tab\there",
            "a.b",
            "a-b",
            "a;b--c",
            "/* a */",
            "what?",
            "50%",
            "$1",
            "$$",
            "back\\slash",
            "back`tick",
            "[bracket]",
            "1st",
            "_",
            "straße",
            "表",
            "😀");

    private NameCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        for (String name : NAMES) {
            cases.add(everything(name));
            cases.add(renamed(name));
        }
        return cases;
    }

    /** A table whose parts have the name; those that could clash have two letters more. */
    private static ContractCase everything(String name) {
        return everything(name, name + " u", name + " i");
    }

    /** A table and a column of one name, with a unique constraint and an index. */
    static ContractCase everything(String name, String unique, String index) {
        QualifiedName table = QualifiedName.of(name);
        return on(name, contractCase("everything named " + shown(name)))
                .when(ops -> ops.createTable(Table.of(
                        table,
                        List.of(
                                column(name, integer()).notNull().defaultTo(1),
                                column("plain", varchar(9)),
                                column("parent", integer()),
                                primaryKey(name),
                                ForeignKey.of(List.of("parent"), table, List.of(name)),
                                unique("plain", name).named(unique)))))
                .when(ops ->
                        ops.perform(new CreateIndex(table, index(name, "plain").named(index))))
                .when(ops -> ops.perform(new InsertRows(table, List.of(row(name, 1)))))
                .when(ops -> ops.perform(DropIndex.of(table, index)))
                .when(ops -> ops.perform(new AlterTable(
                        table, List.of(dropConstraint(unique("plain", name).named(unique))))))
                .oneWay();
    }

    /** A table and a column that get the name. */
    private static ContractCase renamed(String name) {
        return on(name, contractCase("a table and a column renamed to " + shown(name)))
                .given(ops -> ops.createTable("before", column("b", integer()), index("b")))
                .given(ops -> ops.insertRows("before", row("b", 1)))
                .when(ops -> ops.renameColumn("before", "b", name))
                .when(ops -> ops.perform(new RenameTable(QualifiedName.of("before"), name)));
    }

    private static ContractCase on(String name, ContractCase named) {
        boolean isOdd = name.endsWith(" ") || name.codePoints().anyMatch(c -> c > Character.MAX_VALUE);
        return isOdd ? named.needing(Feature.EVERY_NAME) : named;
    }

    static String shown(@Nullable String name) {
        return String.valueOf(name).replace("\n", "\\n").replace("\t", "\\t");
    }
}
