package dev.retort.messages;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.SET_DEFAULT;
import static dev.retort.schema.Trigger.Event.*;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.migration.Ops;
import dev.retort.schema.EnumType;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Trigger;
import java.util.List;
import java.util.function.Consumer;

/** What MySQL and MariaDB cannot do, or what their tables do not allow. */
final class MysqlMessages {

    private static final Trigger.Unfinished TELLING = trigger("tell");

    private MysqlMessages() {}

    static void collect(Messages messages) throws Exception {
        messages.of("a MySQL that is too old", () -> Migrator.offline("mysql", 5));
        messages.of("a MariaDB that is too old", () -> Migrator.offline("mariadb", 5));
        tables(messages);
        unknown(messages);
        triggers(messages);
        labels(messages);
        rights(messages);
        indexes(messages);
    }

    private static void rights(Messages messages) throws Exception {
        live(
                messages,
                "rights of somebody who is not there, on MariaDB",
                ops -> ops.grant(privileges("select").on("account").to("nobody")));
        live(
                messages,
                "rights that were never given, on MariaDB",
                ops -> ops.revoke(privileges("select").on("account").from("retort@%")));
        live(
                messages,
                "a right that MariaDB does not have",
                ops -> ops.grant(privileges("truncate").on("account").to("clerk")));
        live(
                messages,
                "a right on a schema that means nothing on MariaDB",
                ops -> ops.grant(privileges("usage").onSchema("audit").to("clerk")));
        live(messages, "a right on a sequence that means nothing on MariaDB", ops -> {
            ops.createSequence(sequence("numbers"));
            ops.grant(privileges("usage").onSequence("numbers").to("clerk"));
        });
        offline(
                messages,
                "rights of everybody on MySQL",
                ops -> ops.grant(privileges("select").on("account").to("public")));
        offline(
                messages,
                "rights on a sequence on MySQL",
                ops -> ops.revoke(privileges("select").onSequence("numbers").from("clerk")));
        offline(
                messages,
                "rights on statistics on MySQL",
                ops -> ops.grant(new Grant(
                        List.of("select"),
                        SchemaObject.Kind.STATISTICS,
                        QualifiedName.of("numbers"),
                        List.of("clerk"))));
    }

    private static void indexes(Messages messages) throws Exception {
        Index words = index("name").using("fulltext");
        live(messages, "a unique index of words on MariaDB", ops -> ops.createIndex("account", words.unique()));
        live(
                messages,
                "an index of the beginning of words on MariaDB",
                ops -> ops.createIndex("account", index(key("name").prefix(3)).using("fulltext")));
        offline(
                messages,
                "an index of the words of an expression on MySQL",
                ops -> ops.createIndex(
                        "account",
                        index(expression("lower(name)")).using("fulltext").named("account_words")));
        live(
                messages,
                "an index of places in two columns on MariaDB",
                ops -> ops.createIndex("account", index("id", "name").using("spatial")));
    }

    private static void tables(Messages messages) throws Exception {
        live(
                messages,
                "an identity outside the key on MariaDB",
                ops -> ops.createTable("tag", column("id", bigint()).identity(), column("label", text())));
        live(messages, "an identity for rows that hold 0, on MariaDB", ops -> {
            ops.execute("insert into account values (0, 'Nobody')");
            ops.alterTable("account", setIdentity("id"));
        });
        live(messages, "a column that is misspelt, on MariaDB", ops -> ops.setNotNull("account", "nme"));
        live(
                messages,
                "a primary key that an expression converts, on MariaDB",
                ops -> ops.alterTable("account", setType("id", text()).using("concat('a', id)")));
        live(
                messages,
                "another name for a constraint that is not there, on MariaDB",
                ops -> ops.alterTable("account", renameConstraint("account_name_key", "account_once")));
        live(
                messages,
                "a foreign key that sets a default, on MariaDB",
                ops -> ops.createTable(
                        "tag",
                        column("id", integer()),
                        foreignKey("id").references("account", "id").onDelete(SET_DEFAULT)));
        live(
                messages,
                "a name that the files of MariaDB cannot have",
                ops -> ops.createTable("\u8868".repeat(60), column("id", integer())));
        live(
                messages,
                "the name of the index of a primary key, on MariaDB",
                ops -> ops.createIndex("account", index("name").named("primary")));
        live(
                messages,
                "a character that names on MariaDB cannot have",
                ops -> ops.createTable("\uD83D\uDC18", column("id", integer())));
    }

    private static void unknown(Messages messages) throws Exception {
        offline(messages, "a column of a table that is not known, on MySQL", ops -> ops.setNotNull("invoice", "total"));
        offline(
                messages,
                "the end of a table option, on MySQL",
                ops -> ops.dropOption("invoice", "mysql", "row_format"));
        offline(
                messages,
                "another name for a constraint of a table that is not known, on MySQL",
                ops -> ops.alterTable("invoice", renameConstraint("a", "b")));
        offline(
                messages,
                "the end of a column that may be missing, of a table that is not known, on MySQL",
                ops -> ops.dropColumn("invoice", "total", ifExists()));
        offline(
                messages,
                "the end of an index that may be missing, of a table that is not known, on MySQL",
                ops -> ops.dropIndex("invoice", "invoice_total_idx", ifExists()));
        offline(
                messages,
                "a view that may be there, on MySQL",
                ops -> ops.createView(view("open_invoice").as("select 1 as a"), ifNotExists()));
    }

    private static void triggers(Messages messages) throws Exception {
        ofTrigger(
                messages,
                "a trigger of two events on MariaDB",
                TELLING.after(INSERT, UPDATE).forEachRow());
        ofTrigger(
                messages,
                "a trigger of truncate on MariaDB",
                TELLING.after(TRUNCATE).forEachRow());
        ofTrigger(
                messages,
                "a trigger instead of a change on MariaDB",
                TELLING.insteadOf(INSERT).forEachRow());
        ofTrigger(
                messages,
                "a trigger of one column on MariaDB",
                TELLING.after(UPDATE).of("name").forEachRow());
        ofTrigger(messages, "a trigger of a statement on MariaDB", TELLING.after(INSERT));
        ofTrigger(
                messages,
                "a trigger with a condition on MariaDB",
                TELLING.after(INSERT).forEachRow().when("new.id > 1"));
        live(
                messages,
                "a function in another language on MariaDB",
                ops -> ops.createFunction(
                        function("one()").returns("integer").language("plpgsql").as("begin return 1; end")));
        live(
                messages,
                "a function with a word of another engine on MariaDB",
                ops -> ops.createFunction(function("one()")
                        .returns("integer")
                        .attributes("immutable")
                        .as("return 1")));
    }

    private static void labels(Messages messages) throws Exception {
        EnumType status = enumType("status", "open", "paid");
        live(
                messages,
                "a label of an enum that no migration creates, on MariaDB",
                ops -> ops.addLabel("status", "void"));
        live(messages, "a label that a check says, on MariaDB", ops -> {
            ops.addColumn("account", column("status", status));
            ops.addConstraint("account", check("status <> 'open'").named("account_not_open"));
            ops.replaceEnum(status, enumType("status", "due", "paid"), renaming("open", "due"));
        });
    }

    private static void ofTrigger(Messages messages, String what, Trigger.Unfinished words) throws Exception {
        live(messages, what, ops -> ops.createTrigger("account", words.as("set @told = 1")));
    }

    private static void live(Messages messages, String what, Consumer<Ops> upgrade) throws Exception {
        messages.of(what, () -> Shop.on(Engine.MARIADB).saying(upgrade).upgradeTo("head"));
    }

    private static void offline(Messages messages, String what, Consumer<Ops> upgrade) throws Exception {
        messages.of(
                what,
                () -> Migrator.offline("mysql", 8)
                        .migrations(new Said.CreateAccount(upgrade))
                        .script("base", "head"));
    }
}
