package dev.retort.run;

import static dev.retort.operation.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.ReferentialAction.SET_NULL;
import static dev.retort.schema.Trigger.Event.DELETE;
import static dev.retort.schema.Trigger.Event.INSERT;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.Function;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Migrations of the kinds that are hard to say, each after the one that makes its tables. */
final class LanguageSamples {

    private LanguageSamples() {}

    @Revision(id = "base1", message = "what is counted")
    static final class WhatIsCounted implements Migration {
        @Override
        public void upgrade(Ops ops) {
            for (String table : Tallies.COUNTED) {
                ops.createTable(table, column("id", integer()).notNull(), primaryKey("id"));
            }
        }
    }

    @Revision(id = "s1", parent = "base1", message = "counters kept by a trigger")
    static final class Tallies implements Migration {

        static final List<String> COUNTED = List.of("book", "reader");

        private static final String BODY = """
                begin
                    if tg_op = 'INSERT' then
                        update tally set n = n + 1 where table_name = tg_table_name;
                    else
                        update tally set n = n - 1 where table_name = tg_table_name;
                    end if;
                    return null;
                end""";

        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "tally",
                    column("table_name", text()).notNull(),
                    column("n", bigint()).notNull().defaultTo(0),
                    primaryKey("table_name"));
            ops.createFunction(function("keep_tally()")
                    .returns("trigger")
                    .language("plpgsql")
                    .as(BODY));
            for (String table : COUNTED) {
                ops.lockTable(table, SHARE_ROW_EXCLUSIVE);
                ops.createTrigger(
                        table,
                        trigger("keep_tally").after(INSERT, DELETE).forEachRow().executes("keep_tally()"));
                ops.insertRows(
                        "tally",
                        rowsFrom("select '" + table + "', count(*) from " + table)
                                .into("table_name", "n"));
            }
        }
    }

    @Revision(id = "base2", message = "books by isbn")
    static final class Books implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("book", column("isbn", varchar(20)).notNull(), primaryKey("isbn"));
            for (String child : List.of("copy", "review")) {
                ops.createTable(
                        child,
                        column("no", integer()).notNull(),
                        column("book_isbn", varchar(20)),
                        primaryKey("no"),
                        foreignKey("book_isbn").references("book", "isbn"));
            }
        }
    }

    @Revision(id = "s2", parent = "base2", message = "books by uuid", irreversible = "the old keys are not kept")
    static final class BooksByUuid implements Migration {
        @Override
        public void upgrade(Ops ops) {
            List<String> children = List.of("copy", "review");
            ops.alterTable(
                    "book",
                    addColumn(column("id", uuid())
                            .notNull()
                            .defaultSql(sql("gen_random_uuid()")
                                    .on("h2", "random_uuid()")
                                    .on("mysql", "uuid()")
                                    .on("mariadb", "uuid()")
                                    .on("sqlite", "lower(hex(randomblob(16)))"))));
            for (String child : children) {
                ops.alterTable(child, addColumn(column("book_id", uuid())));
                ops.backfill(rowsOf(child)
                        .setSql("book_id", "(select b.id from book b where b.isbn = " + child + ".book_isbn)")
                        .where("book_id is null")
                        .inBatchesOf(5_000));
                ops.alterTable(child, dropForeignKey("book_isbn"), setNotNull("book_id"), dropColumn("book_isbn"));
            }
            ops.alterTable("book", dropPrimaryKey(), addConstraint(primaryKey("id")), addConstraint(unique("isbn")));
            for (String child : children) {
                ops.alterTable(
                        child,
                        addConstraint(foreignKey("book_id")
                                .references("book", "id")
                                .onDelete(CASCADE)
                                .deferrable()
                                .initiallyDeferred()));
            }
        }
    }

    @Revision(id = "base3", message = "loans")
    static final class Loans implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("desk", column("id", uuid()).notNull(), primaryKey("id"));
            ops.createTable(
                    "loan",
                    column("id", integer()).notNull(),
                    column("error_code", varchar(40)),
                    column("removed", bool()).notNull().defaultTo(false),
                    primaryKey("id"));
        }
    }

    @Revision(id = "s3", parent = "base3", message = "why loans end")
    static final class WhyLoansEnd implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createEnum("end_reason", "returned", "lost", "written_off");
            ops.alterTable(
                    "loan",
                    renameColumn("error_code", "end_reason"),
                    setType("end_reason", enumType("end_reason", "returned", "lost", "written_off"))
                            .using("lower(end_reason)")
                            .was(varchar(40)),
                    addColumn(column("copy_no", integer()).notNull()).filledWith(0),
                    addColumn(column("desk_id", uuid())),
                    addConstraint(foreignKey("desk_id").references("desk", "id").onDelete(SET_NULL)),
                    dropColumn(column("removed", bool()).notNull().defaultTo(false)));
        }
    }

    @Revision(id = "base4", message = "fees")
    static final class Fees implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "fee",
                    column("reader_id", integer()).notNull(),
                    column("fee_year", integer()).notNull());
        }
    }

    @Revision(id = "s4", parent = "base4", message = "one fee a year", lockTimeout = "4s", statementTimeout = "0")
    static final class OneFeeAYear implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createIndex(
                    "fee",
                    index("reader_id", "fee_year")
                            .unique()
                            .named("fee_reader_year_key")
                            .concurrently());
            ops.alterTable(
                    "fee",
                    addConstraint(unique("reader_id", "fee_year")
                            .named("fee_reader_year_key")
                            .usingIndex("fee_reader_year_key")));
        }
    }

    @Revision(id = "base5", message = "notices")
    static final class Notices implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "notice", column("id", integer()).notNull(), column("status", varchar(9)), primaryKey("id"));
        }
    }

    @Revision(
            id = "s5",
            parent = "base5",
            message = "every notice has a status",
            transaction = TransactionMode.PER_OPERATION,
            lockTimeout = "3s")
    static final class EveryNoticeHasAStatus implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.alterTable(
                    "notice",
                    addConstraint(check("status is not null")
                            .named("notice_status_given")
                            .notValid()));
            ops.alterTable("notice", validateConstraint("notice_status_given"));
            ops.alterTable("notice", setNotNull("status"), dropConstraint("notice_status_given"));
        }
    }

    @Revision(id = "s6", parent = "base4", message = "fees of readers by year")
    static final class StatisticsOfFees implements Migration {
        @Override
        public void upgrade(Ops ops) {
            for (String[] pair : new String[][] {{"reader_id", "fee_year"}, {"fee_year", "reader_id"}}) {
                ops.createStatistics("fee", statistics(pair).dependencies());
            }
        }
    }

    @Revision(id = "base7", message = "members")
    static final class Members implements Migration {

        static final Function TOUCH_MEMBER = function("touch()")
                .returns("text")
                .language("plpgsql")
                .as("begin return (select min(name) from member); end");

        @Override
        public void upgrade(Ops ops) {
            ops.createEnum("member_state", "active", "gone");
            ops.createSequence(sequence("member_id_seq"));
            ops.createTable(
                    "member",
                    column("id", integer()).notNull().defaultSql("nextval('member_id_seq')"),
                    column("card", integer()),
                    column("name", varchar(40)),
                    column("state", enumType("member_state", "active", "gone")),
                    primaryKey("id").named("member_pkey"),
                    unique("card").named("member_card_key"),
                    index("name").named("member_name_idx"));
            ops.createFunction(TOUCH_MEMBER);
        }
    }

    @Revision(id = "s7", parent = "base7", message = "members are readers")
    static final class MembersAreReaders implements Migration {

        private static final Function TOUCH_READER = function("touch()")
                .returns("text")
                .language("plpgsql")
                .as("begin return (select max(name) from reader); end");

        @Override
        public void upgrade(Ops ops) {
            ops.renameTable("member", "reader");
            ops.alterTable(
                    "reader",
                    renameConstraint("member_pkey", "reader_pkey"),
                    renameConstraint("member_card_key", "reader_card_key"));
            ops.renameIndex("reader", "member_name_idx", "reader_name_idx");
            ops.renameSequence("member_id_seq", "reader_id_seq");
            ops.renameEnum("member_state", "reader_state");
            ops.replaceFunction(TOUCH_READER, Members.TOUCH_MEMBER);
        }
    }

    @Revision(id = "base8", message = "folders and tags")
    static final class FoldersAndTags implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("folder", column("id", integer()).notNull(), column("owner", integer()), primaryKey("id"));
            ops.createTable(
                    "folder_right",
                    column("reader_id", integer()).notNull(),
                    column("folder_id", integer()).notNull(),
                    primaryKey("reader_id", "folder_id"));
            ops.createTable(
                    "shelf_tag",
                    column("id", integer()).notNull(),
                    column("shelf_id", integer()),
                    column("tag_id", integer()));
        }
    }

    @Revision(id = "s8", parent = "base8", message = "rights of owners, tags once")
    static final class RightsOfOwners implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.insertRows(
                    "folder_right",
                    rowsFrom("select owner, id from folder where owner is not null")
                            .into("reader_id", "folder_id")
                            .skippingExisting("reader_id", "folder_id")
                            .nothingToUndo());
            ops.execute(
                    sql("delete from shelf_tag where id not in (select min(id) from shelf_tag group by shelf_id, tag_id)")
                            .nothingToUndo());
            ops.alterTable("shelf_tag", addConstraint(unique("shelf_id", "tag_id")));
        }
    }

    @Revision(id = "base9", message = "recipes")
    static final class Recipes implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("recipe", column("id", integer()).notNull(), column("name", varchar(40)), primaryKey("id"));
        }
    }

    @Revision(id = "s9", parent = "base9", message = "names without accents")
    static final class NamesWithoutAccents implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.alterTable("recipe", addColumn(column("plain_name", varchar())));
            ops.backfill(rowsOf("recipe")
                    .reading("name")
                    .setting("plain_name", row -> plain(row.text("name")))
                    .where("plain_name is null")
                    .inBatchesOf(500));
            ops.alterTable("recipe", setNotNull("plain_name"));
            ops.onlyOn(
                    "postgresql",
                    pg -> pg.createIndex(
                            "recipe",
                            index(key("plain_name").opclass("text_pattern_ops"))
                                    .using("btree")
                                    .concurrently()));
            ops.onlyOn(
                    "sqlite",
                    lite -> lite.createIndex("recipe", index(key("plain_name").collate("nocase"))));
        }

        private static @Nullable String plain(@Nullable String name) {
            return name == null
                    ? null
                    : Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        }
    }

    @Revision(id = "base10", message = "artifacts and runs")
    static final class ArtifactsAndRuns implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "artifact",
                    column("id", integer()).notNull(),
                    column("key", varchar(9)),
                    column("created", timestamp()),
                    column("updated", timestamp()),
                    primaryKey("id"),
                    index("key"));
            ops.createTable(
                    "run",
                    column("plan_id", integer()),
                    column("created_by", json()),
                    column("next_start", timestamp()),
                    column("state", varchar(9)),
                    column("auto", bool()));
        }
    }

    @Revision(id = "s10", parent = "base10", message = "order of artifacts and runs")
    static final class OrderOfArtifacts implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.dropIndex("artifact", index("key").named("artifact_key_idx"), ifExists(), concurrently());
            ops.createIndex(
                    "artifact",
                    index(key("key"), key("created").desc().nullsLast())
                            .include("id", "updated")
                            .concurrently()
                            .ifNotExists());
            ops.createIndex(
                    "run",
                    index(
                                    key("plan_id"),
                                    expression(sql("created_by ->> 'id'")
                                            .on("sqlite", "json_extract(created_by, '$.id')")),
                                    key("next_start"))
                            .where(sql("state = 'SCHEDULED' and auto")
                                    .on("sqlite", "state = 'SCHEDULED' and auto = 1")));
        }
    }
}
