package dev.retort.messages;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.Trigger.Event.INSERT;
import static dev.retort.schema.Trigger.Event.TRUNCATE;
import static dev.retort.schema.Trigger.Event.UPDATE;

import dev.retort.Migrator;
import dev.retort.dialect.Dialects;
import dev.retort.engine.Engine;
import dev.retort.migration.Ops;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.EnumType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** What an engine cannot do, or what its tables do not allow. */
final class DialectMessages {

    private DialectMessages() {}

    static void collect(Messages messages) throws Exception {
        engines(messages);
        h2(messages);
        h2Words(messages);
        h2Java(messages);
        sqlite(messages);
        sqliteTables(messages);
        MysqlMessages.collect(messages);
        hsqldb(messages);
    }

    private static void engines(Messages messages) throws Exception {
        messages.of("a misspelt engine", () -> Migrator.offline("postgres", 17));
        messages.of("an H2 that is too old", () -> Migrator.offline("h2", 1));
        messages.of(
                "a name that PostgreSQL would cut off",
                () -> Migrator.offline("postgresql", 17)
                        .migrations(new Said.CreateAccount(
                                ops -> ops.createTable("long_name_".repeat(7), column("id", bigint()))))
                        .script("base", "head"));
        messages.of(
                "a collation in a table that is not known, on PostgreSQL",
                () -> Migrator.offline("postgresql", 17)
                        .migrations(new Said.CreateAccount(ops -> ops.setCollation("invoice", "number", "C")))
                        .script("base", "head"));
        messages.of("a catalog in an old form", () -> {
            String url = "jdbc:h2:mem:old_information_schema;OLD_INFORMATION_SCHEMA=TRUE";
            try (Connection connection = DriverManager.getConnection(url)) {
                Dialects.of(connection).inspector(connection).schema();
            }
        });
    }

    private static void h2(Messages messages) throws Exception {
        on(
                Engine.H2,
                messages,
                "a unique partial index on H2",
                ops -> ops.createIndex("account", index("name").unique().where("id > 0")));
        on(
                Engine.H2,
                messages,
                "a unique index of an expression on H2",
                ops -> ops.createIndex(
                        "account", index(expression("lower(name)")).unique()));
        on(
                Engine.H2,
                messages,
                "values that do not fit the question marks",
                ops -> ops.execute("update account set name = ?", 1, 2));
    }

    private static void h2Words(Messages messages) throws Exception {
        on(
                Engine.H2,
                messages,
                "a column that is worked out when it is read, on H2",
                ops -> ops.addColumn("account", column("twice", bigint()).generatedAs("id * 2")));
        on(
                Engine.H2,
                messages,
                "a trigger on H2",
                ops -> ops.createTrigger(
                        "account", trigger("t").after(INSERT).forEachRow().executes("f()")));
        on(Engine.H2, messages, "a sequence dropped with what depends on it, on H2", ops -> {
            ops.createSequence(sequence("numbers"));
            ops.dropSequence("numbers", cascade());
        });
        on(
                Engine.H2,
                messages,
                "a right that H2 does not have",
                ops -> ops.grant(privileges("truncate").on("account").to("reader")));
        on(
                Engine.H2,
                messages,
                "a label of an enum that no migration creates, on H2",
                ops -> ops.addLabel("status", "void"));
        EnumType status = enumType("status", "open", "paid");
        ReplaceEnum rename =
                new ReplaceEnum(status, enumType("status", "due", "paid"), List.of(renaming("open", "due")));
        on(Engine.H2, messages, "a label that a check says, on H2", ops -> {
            ops.addColumn("account", column("status", status));
            ops.addConstraint("account", check("status <> 'open'").named("account_not_open"));
            ops.perform(rename);
        });
        on(Engine.H2, messages, "a label that arrays hold, on H2", ops -> {
            ops.addColumn("account", column("statuses", array(status)));
            ops.perform(rename);
        });
    }

    private static void h2Java(Messages messages) throws Exception {
        on(
                Engine.H2,
                messages,
                "a function in another language, on H2",
                ops -> ops.createFunction(
                        function("one()").returns("integer").language("plpgsql").as("begin return 1; end")));
        on(
                Engine.H2,
                messages,
                "an attribute that a function of H2 cannot have",
                ops -> ops.createFunction(function("one()")
                        .returns("integer")
                        .attributes("immutable")
                        .as("for 'org.example.One.one'")));
        on(
                Engine.H2,
                messages,
                "a function in SQL, on H2",
                ops -> ops.createFunction(function("one()").returns("integer").as("select 1")));
        on(
                Engine.H2,
                messages,
                "a function dropped with what depends on it, on H2",
                ops -> ops.dropFunction("one()", cascade()));
        on(
                Engine.H2,
                messages,
                "a trigger with statements, on H2",
                ops -> ops.createTrigger(
                        "account", trigger("t").after(INSERT).forEachRow().as("delete from account")));
        on(
                Engine.H2,
                messages,
                "a trigger of truncate, on H2",
                ops -> ops.createTrigger("account", trigger("t").after(TRUNCATE).as("call 'org.example.Told'")));
        on(
                Engine.H2,
                messages,
                "a trigger of one column, on H2",
                ops -> ops.createTrigger(
                        "account", trigger("t").after(UPDATE).of("name").as("call 'org.example.Told'")));
        on(
                Engine.H2,
                messages,
                "a trigger with a condition, on H2",
                ops -> ops.createTrigger(
                        "account",
                        trigger("t")
                                .after(INSERT)
                                .forEachRow()
                                .when("new.id > 0")
                                .as("call 'org.example.Told'")));
    }

    private static void sqlite(Messages messages) throws Exception {
        on(
                Engine.SQLITE,
                messages,
                "an identity outside the key on SQLite",
                ops -> ops.createTable("tag", column("id", bigint()).identity(), column("label", text())));
        on(Engine.SQLITE, messages, "a schema on SQLite", ops -> ops.createTable("audit.tag", column("id", bigint())));
        on(
                Engine.SQLITE,
                messages,
                "a foreign key into another database on SQLite",
                ops -> ops.createTable(
                        "tag", column("id", bigint()), foreignKey("id").references("temp.account", "id")));
        on(Engine.SQLITE, messages, "an identity that becomes a text on SQLite", ops -> {
            ops.createTable("tag", column("id", bigint()).identity(), primaryKey("id"));
            ops.setType("tag", "id", text());
        });
    }

    private static void sqliteTables(Messages messages) throws Exception {
        on(Engine.SQLITE, messages, "a table that is misspelt, on SQLite", ops -> ops.setNotNull("acount", "name"));
        on(Engine.SQLITE, messages, "a column that is misspelt, on SQLite", ops -> ops.setNotNull("account", "nme"));
        on(
                Engine.SQLITE,
                messages,
                "a constraint that is not there, on SQLite",
                ops -> ops.dropConstraint("account", "account_name_key"));
        on(Engine.SQLITE, messages, "a second primary key, on SQLite", ops -> {
            ops.createTable("role", column("id", bigint()), column("name", varchar(20)), primaryKey("id"));
            ops.alterTable("role", addConstraint(primaryKey("name").named("role_key")));
        });
        on(Engine.SQLITE, messages, "a name that another constraint has, on SQLite", ops -> {
            ops.createTable(
                    "role",
                    column("id", bigint()),
                    column("name", varchar(20)),
                    unique("id").named("role_key"));
            ops.alterTable("role", addConstraint(unique("name").named("role_key")));
        });
        on(Engine.SQLITE, messages, "rows that hold null, on SQLite", ops -> ops.setNotNull("account", "name"));
        on(
                Engine.SQLITE,
                messages,
                "a new column that would be null, on SQLite",
                ops -> ops.addColumn("account", column("email", text()).notNull()));
        on(Engine.SQLITE, messages, "a table that is virtual, on SQLite", ops -> {
            ops.execute("create virtual table words using fts4");
            ops.setNotNull("words", "content");
        });
        messages.of("rows that would point at nothing, on SQLite", () -> {
            Shop shop = Shop.on(Engine.SQLITE);
            shop.execute("create table invoice (account_id integer references account (id))");
            shop.execute("insert into invoice values (2)");
            SQLiteConfig enforcing = new SQLiteConfig();
            enforcing.enforceForeignKeys(true);
            SQLiteDataSource source = new SQLiteDataSource(enforcing);
            source.setUrl(shop.database().url());
            Migrator.configure(source)
                    .migrations(new Said.CreateAccount(ops -> {
                        ops.execute("delete from account where name is null");
                        ops.setNotNull("account", "name");
                    }))
                    .upgradeTo("head");
        });
    }

    /** HSQLDB has less than the engines that Retort ships a dialect for. */
    private static void hsqldb(Messages messages) throws Exception {
        offline(
                messages,
                "a default that HSQLDB would have to work out",
                ops -> ops.createTable("tag", column("rank", bigint()).defaultSql("1 + 1")));
        offline(messages, "an enum on HSQLDB", ops -> ops.createEnum(enumType("status", "open", "paid")));
        offline(
                messages,
                "a column with labels on HSQLDB",
                ops -> ops.createTable("tag", column("status", enumType("status", "open", "paid"))));
        offline(
                messages,
                "a type changed by an expression on HSQLDB",
                ops -> ops.alterTable("tag", setType("rank", bigint()).using("rank + 1")));
        offline(
                messages,
                "a check that only forbids null, on HSQLDB",
                ops -> ops.addConstraint("tag", check("rank is not null")));
        offline(
                messages,
                "rows of a query that may be there, on HSQLDB",
                ops -> ops.insertRows(
                        "tag", rowsFrom("select id from tag").into("id").skippingExisting("id")));
        offline(
                messages,
                "a column that may not be there, of a table that nobody knows, on HSQLDB",
                ops -> ops.dropColumn("tag", "rank", ifExists()));
    }

    private static void offline(Messages messages, String what, Consumer<Ops> upgrade) throws Exception {
        messages.of(
                what,
                () -> Migrator.offline("hsqldb", 2)
                        .migrations(new Said.CreateAccount(upgrade))
                        .script("base", "head"));
    }

    private static void on(Engine engine, Messages messages, String what, Consumer<Ops> upgrade) throws Exception {
        messages.of(what, () -> Shop.on(engine).saying(upgrade).upgradeTo("head"));
    }
}
