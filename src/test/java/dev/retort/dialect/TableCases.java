package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.dropConstraint;
import static dev.retort.operation.TableChange.dropOption;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.operation.TableChange.setDefault;
import static dev.retort.operation.TableChange.setNotNull;
import static dev.retort.operation.TableChange.setOption;
import static dev.retort.operation.TableChange.setType;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Ops;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.function.Consumer;

/** Tables as a whole, and several changes at once. */
final class TableCases {

    static final Table ACCOUNT = table(
            "account",
            column("id", bigint()).identity(),
            column("email", varchar(254)).notNull(),
            primaryKey("id"),
            unique("email"));

    static final Table INVOICE = table(
            "invoice",
            column("id", bigint()).identity(),
            column("account_id", bigint()).notNull(),
            column("number", varchar(20)).notNull(),
            column("total", decimal(12, 2)).notNull().defaultTo(0),
            column("created_at", timestampWithTimeZone()).notNull().defaultSql("current_timestamp"),
            primaryKey("id"),
            foreignKey("account_id").references("account", "id").onDelete(CASCADE),
            unique("account_id", "number").named("invoice_number_key"),
            check("total >= 0").named("invoice_total_not_negative"),
            index("account_id"));

    /** Two accounts with an invoice each. */
    static final Consumer<Ops> ACCOUNTS_WITH_INVOICES = ops -> {
        ops.createTable(ACCOUNT);
        ops.createTable(INVOICE);
        ops.insertRows("account", row("id", 1, "email", "a@example.org"), row("id", 2, "email", "b@example.org"));
        ops.insertRows(
                "invoice",
                row("id", 1, "account_id", 1, "number", "1", "total", 10),
                row("id", 2, "account_id", 2, "number", "2", "total", 20));
    };

    private TableCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("a table of a column").when(ops -> ops.createTable("a", column("b", integer()))),
                contractCase("tables with all that belongs to them")
                        .when(ACCOUNTS_WITH_INVOICES)
                        .oneWay()
                        .answering("select email from account order by id", "a@example.org", "b@example.org"),
                contractCase("tables with all that belongs to them, and back")
                        .when(ops -> ops.createTable(ACCOUNT))
                        .when(ops -> ops.createTable(INVOICE)),
                contractCase("a table that points at itself")
                        .when(ops -> ops.createTable(
                                "node",
                                column("id", bigint()),
                                column("parent_id", bigint()),
                                primaryKey("id"),
                                foreignKey("parent_id").references("node", "id"))),
                contractCase("a table whose key has two columns in another order")
                        .when(ops -> ops.createTable(
                                "a", column("b", integer()), column("c", integer()), primaryKey("c", "b"))),
                contractCase("the end of a table with all that belongs to it")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.dropTable(INVOICE)),
                contractCase("the end of a table of which nothing is said")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.dropTable("invoice"))
                        .oneWay(),
                contractCase("another name for a table")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.renameTable("invoice", "bill"))
                        .answering("select number from bill order by id", "1", "2"),
                contractCase("another name for a table that others point at")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.renameTable("account", "customer"))
                        .answering("select email from customer order by id", "a@example.org", "b@example.org"),
                contractCase("another name for a table that points at itself")
                        .given(ops -> ops.createTable(
                                "node",
                                column("id", bigint()),
                                column("parent_id", bigint()),
                                primaryKey("id"),
                                foreignKey("parent_id").references("node", "id")))
                        .when(ops -> ops.renameTable("node", "vertex")),
                contractCase("a new table under the name that another one had")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.renameTable("invoice", "old_invoice"))
                        .when(ops -> ops.createTable("invoice", column("code", integer())))
                        .answering("select count(*) from invoice", "0")
                        .answering("select count(*) from old_invoice", "2"),
                contractCase("several changes to a table")
                        .given(ACCOUNTS_WITH_INVOICES)
                        .when(ops -> ops.alterTable(
                                "invoice",
                                renameColumn("created_at", "issued_at"),
                                setType("number", varchar(32)).was(varchar(20)),
                                addColumn(
                                        column("currency", varchar(3)).notNull().defaultTo("EUR")),
                                dropConstraint(unique("account_id", "number").named("invoice_number_key"))))
                        .answering("select currency from invoice where total = 10", "EUR"),
                contractCase("several changes, each seeing those before it")
                        .given(ops -> ops.createTable("a", column("b", integer()), column("c", varchar(5))))
                        .given(ops -> ops.insertRows("a", row("b", 1, "c", "2")))
                        .when(ops -> ops.alterTable(
                                "a",
                                renameColumn("b", "d"),
                                renameColumn("c", "b"),
                                setNotNull("b"),
                                setDefault("d", 7).hadNone(),
                                addColumn(column("e", integer())),
                                addConstraint(unique("d", "b"))))
                        .answering("select d from a", "1")
                        .answering("select b from a", "2"),
                contractCase("a table that an engine keeps in another way")
                        .needing(Feature.CHANGE_OPTIONS)
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                option("postgresql", "fillfactor", "90"),
                                option("mariadb", "row_format", "compact"),
                                option("mysql", "row_format", "compact")))
                        .given(ops -> ops.insertRows("a", row("b", 1)))
                        .when(ops -> ops.alterTable(
                                "a",
                                setOption(option("postgresql", "fillfactor", "70"))
                                        .was("90"),
                                setOption(option("mariadb", "row_format", "dynamic"))
                                        .was("compact"),
                                setOption(option("mysql", "row_format", "dynamic"))
                                        .was("compact"),
                                setOption(option("sqlite", "strict", "true")).was("false"),
                                setOption(option("h2", "with", "\"a\"")).hadNone(),
                                setOption(option("hsqldb", "kept", "a")).hadNone())),
                contractCase("a table that an engine keeps in the usual way again")
                        .given(ops -> ops.createTable(
                                "a",
                                column("b", integer()),
                                option("postgresql", "fillfactor", "90"),
                                option("postgresql", "autovacuum_enabled", "false")))
                        .when(ops -> ops.alterTable(
                                "a",
                                dropOption(option("postgresql", "fillfactor", "90")),
                                setOption(option("postgresql", "toast_tuple_target", "1000"))
                                        .hadNone())),
                contractCase("what is only for this engine and what is not")
                        .given(ops -> ops.onlyOn(
                                Dialects.names().stream()
                                        .filter(name -> !name.equals("mysql"))
                                        .toList(),
                                here -> here.createTable("a", column("b", integer()))))
                        .when(ops -> ops.onlyOn(
                                "mysql",
                                there -> there.execute(sql("this is no SQL").nothingToUndo()))),
                contractCase("an operation of the user's own")
                        .given(ops -> ops.createTable("a", column("b c", integer())))
                        .when(ops -> ops.perform(new CreateCopy("a copy", "a")))
                        .oneWay()
                        .answering("select count(*) from \"a copy\"", "0"));
    }

    private record CreateCopy(String name, String original) implements CustomOperation {

        @Override
        public String describe() {
            return "create " + name + " of " + original;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of("create table " + words.name(name) + " (" + words.name("b c") + " " + words.type(integer())
                    + " default " + words.literal(7) + ")");
        }

        @Override
        public Schema applyTo(Schema schema) {
            return schema.with(Table.of(
                    QualifiedName.of(name), List.of(column("b c", integer()).defaultTo(7))));
        }

        @Override
        public List<Operation> inverse() {
            return List.of();
        }
    }
}
