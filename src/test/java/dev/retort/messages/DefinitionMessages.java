package dev.retort.messages;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.Migrator;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.AlterTable;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.InsertRows;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.RenameTable;
import dev.retort.operation.RunCode;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Partitioning;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is said in a definition and makes no sense. */
final class DefinitionMessages {

    private static final Column ID = column("id", bigint());
    private static final QualifiedName INVOICE = QualifiedName.of("invoice");

    private DefinitionMessages() {}

    static void collect(Messages messages) throws Exception {
        names(messages);
        tables(messages);
        parts(messages);
        types(messages);
        data(messages);
        operations(messages);
        settings(messages);
    }

    private static void names(Messages messages) throws Exception {
        messages.of("a name that is blank", () -> column(" ", text()));
        messages.of("a collation that is blank", () -> setCollation("name", " "));
        messages.of("a name that no engine stores", () -> column("a\0b", text()));
        messages.of("a name of three parts", () -> table("shop.audit.invoice", ID));
        messages.of("a name with a quote that does not end", () -> table("\"audit.invoice", ID));
    }

    private static void tables(Messages messages) throws Exception {
        messages.of("a table without a column", () -> table("invoice"));
        messages.of("two columns of one name", () -> table("invoice", ID, column("id", uuid())));
        messages.of(
                "two primary keys",
                () -> table("invoice", ID, primaryKey("id"), column("b", bigint()), primaryKey("b")));
        messages.of("a key of a column that is misspelt", () -> table("invoice", ID, primaryKey("idd")));
        messages.of(
                "a further column of a key that is not there",
                () -> table("invoice", ID, primaryKey("id").include("customer")));
        messages.of(
                "parts in an order",
                () -> partitionBy(
                        Partitioning.Method.LIST, expression("lower(name)").desc()));
        messages.of("a key of a column that is not there", () -> table("invoice", ID, unique("customer")));
        messages.of(
                "two constraints of one name",
                () -> table(
                        "invoice",
                        ID,
                        check("id > 0").named("a"),
                        check("id < 9").named("a")));
        messages.of("a constraint that is not there", () -> invoice().withoutConstraint("a"));
        messages.of("an index that is not there", () -> invoice().withoutIndex("a"));
        messages.of("two tables of one name", () -> Schema.of(invoice(), invoice()));
    }

    private static Table invoice() {
        return table(
                "invoice",
                ID,
                primaryKey("id").named("invoice_pkey"),
                index("id").named("invoice_id_idx"));
    }

    private static void parts(Messages messages) throws Exception {
        messages.of("an identity with a default", () -> ID.identity().defaultTo(1));
        messages.of("an identity of text", () -> column("id", text()).identity());
        messages.of("a key without a column", () -> primaryKey());
        messages.of("a key with a column twice", () -> unique("a", "a"));
        messages.of(
                "a foreign key of two columns to one",
                () -> foreignKey("a", "b").references("account", "id"));
        messages.of("a check without a condition", () -> check(""));
        messages.of("an index without a key", () -> index(new String[0]));
        messages.of("an index of no expression", () -> index(expression(" ")));
        messages.of(
                "an index of some rows without a condition", () -> index("id").where(" "));
        messages.of("a default without an expression", () -> ID.defaultSql(""));
        messages.of("a default that is null", () -> new DefaultValue.Literal(nothing()));
        messages.of("a default that no engine stores", () -> column("a", text()).defaultTo(Locale.ROOT));
        messages.of("a default that is no number", () -> column("a", real()).defaultTo(Double.NaN));
    }

    private static void types(Messages messages) throws Exception {
        messages.of("an enum whose labels are not repeated", () -> column("state", enumType("invoice_status")));
        messages.of("a text of no length", () -> varchar(0));
        messages.of("more digits after the point than there are", () -> decimal(2, 4));
        messages.of("a type without a name", () -> sqlType(""));
    }

    private static void data(Messages messages) throws Exception {
        messages.of("a row without a value", () -> row());
        messages.of("a row whose last name has no value", () -> row("name", "admin", "rank"));
        messages.of("a row with a value for a name", () -> row("name", "admin", 1, "rank"));
        messages.of("a row with a column twice", () -> row("name", "admin", "name", "guest"));
        messages.of("a statement without text", () -> sql(" "));
        messages.of("no rows", () -> new InsertRows(INVOICE, List.of()));
        messages.of(
                "rows of different columns", () -> new InsertRows(INVOICE, List.of(row("a", 1), row("a", 1, "b", 2))));
        messages.of("code without words", () -> new RunCode("", handle -> {}, null));
    }

    private static void operations(Messages messages) throws Exception {
        messages.of("no change", () -> new AlterTable(INVOICE, List.of()));
        messages.of("a table with its old name", () -> new RenameTable(INVOICE, "invoice"));
        messages.of("a column with its old name", () -> renameColumn("total", "total"));
        messages.of("no constraint to drop", () -> new DropConstraint(null, null, null, false, false));
        messages.of("no index to drop", () -> new DropIndex(INVOICE, null, true, null, false, false));
        messages.of("no engine", () -> new OnlyOn(Set.of(), List.of()));
    }

    private static void settings(Messages messages) throws Exception {
        Migrator migrator = Migrator.offline("h2", 2);
        messages.of("a run per operation", () -> migrator.transactions(TransactionMode.PER_OPERATION));
        messages.of("a wait of less than nothing", () -> migrator.waitForLock(Duration.ofSeconds(-1)));
        messages.of("a limit of less than nothing", () -> migrator.lockTimeout(Duration.ofSeconds(-1)));
        messages.of(
                "a limit that is no time",
                () -> TimeLimits.written(
                        "The lockTimeout of revision 91b0de44a7c3 of shop.CreateAccount", "4 seconds"));
    }

    /** What a caller without null checks could say. */
    @SuppressWarnings("NullAway")
    private static Object nothing() {
        return null;
    }
}
