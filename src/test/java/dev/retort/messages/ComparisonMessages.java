package dev.retort.messages;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.varchar;

import dev.retort.Migrator;
import dev.retort.autogenerate.Comparison;
import dev.retort.diff.SchemaDiff;
import dev.retort.engine.Engine;
import dev.retort.operation.ExecuteSql;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.List;

/** A database that has not the declared schema, and changes towards it that are refused or fail. */
final class ComparisonMessages {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Schema ACCOUNTS = Schema.of(table(
            "account",
            column("id", bigint()).identity(),
            column("email", varchar(254)).notNull(),
            primaryKey("id")));
    private static final Schema NONE = Schema.empty();

    private ComparisonMessages() {}

    static void collect(Messages messages) throws Exception {
        Migrator migrator = Migrator.configure(Engine.H2.fresh().dataSource());
        messages.of("a check of a database that lacks a table", () -> migrator.check(ACCOUNTS));
        Migrator loose = Migrator.configure(Engine.SQLITE.fresh().dataSource());
        loose.create(Schema.of(table("account", column("name", text()))));
        messages.of(
                "a check of a database of which no operation changes what differs",
                () -> loose.check(
                        Schema.of(table("account", column("name", text()), option("sqlite", "strict", "true")))));
        migrator.create(ACCOUNTS);
        messages.of("a schema that is created in a database that is not empty", () -> migrator.create(ACCOUNTS));
        SchemaDiff drop = migrator.diff(NONE);
        messages.of("differences that would drop a table", () -> migrator.apply(drop));
        messages.of(
                "differences that the engine refuses",
                () -> migrator.comparison(Comparison.STANDARD.allowLosses())
                        .apply(new SchemaDiff(
                                List.of(new ExecuteSql(sql("create table account (id bigint)"))),
                                ACCOUNTS,
                                List.of(),
                                List.of())));
        messages.of(
                "a revision that would drop a table",
                () -> migrator.revision("drop account")
                        .head("base")
                        .packageName("shop.migrations")
                        .from(NONE)
                        .writeTo(SOURCES));
        messages.of(
                "a generated revision with a template",
                () -> migrator.revision("drop account")
                        .template("public final class {{class}} {}")
                        .from(NONE));
        Migrator offline = Migrator.offline("h2", 2)
                .migrations(new Said.CreateAccount(ops -> ops.execute("create table account (id bigint)")));
        messages.of("a schema that SQL has changed", () -> offline.schemaOf("head"));
        messages.of(
                "a comparison without a database",
                () -> offline.revision("add email").from(ACCOUNTS).writeTo(SOURCES));
        String place = "dev.retort.cli.declared.Shops.";
        CommandLineMessages.refused(messages, offline, "diff");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", "Shops");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", "com.acme.Shop.SCHEMA");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", place + "SECOND");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", place + "hidden");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", place + "ofThis");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", place + "nothing");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", place + "TEXT");
        CommandLineMessages.refused(messages, offline, "diff", "--schema-from", place + "broken");
        String[] first = {"--schema-from", place + "FIRST"};
        CommandLineMessages.refused(messages, migrator, "diff", first[0], first[1], "--format", "png");
        CommandLineMessages.refused(messages, migrator, "diff", first[0], first[1], "--include-kinds", "tables");
        CommandLineMessages.refused(messages, migrator, "diff", first[0], first[1], "--rename", "bill");
        CommandLineMessages.refused(messages, migrator, "diff", first[0], first[1], "--rename", "bil=bill");
        String[] revision = {"revision", "-m", "go on"};
        CommandLineMessages.refused(messages, migrator, with(revision, "--allow-losses"));
        CommandLineMessages.refused(messages, migrator, with(revision, "--autogenerate", "--against", "code"));
        CommandLineMessages.refused(messages, migrator, with(revision, "--from-database", "--against", "history"));
    }

    private static String[] with(String[] command, String... more) {
        String[] all = new String[command.length + more.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }
}
