package dev.retort.dialect.sqlite;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.ReferentialAction;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of tables as people write them, read and written back. */
class TableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t(a)",
                "CREATE TABLE \"t\"(a,b,c)",
                "CREATE TABLE [t t] ( [a b] int , `c``d` text, 'e' any )",
                "CREATE TABLE t (a int, -- one, (two\n b int /* ) */, check (a > ')') )",
                "CREATE TABLE t (a int primary key desc on conflict replace, b unique on conflict ignore) strict",
                "CREATE TABLE t (a decimal(12 , 2) default -1.5e3, b default +7, c default x'00', d default (1,2))",
                "CREATE TABLE t (a generated always as (1) virtual, b int as (a + 1), c text as (b) stored not null)",
                "CREATE TABLE t (a references b on delete set null on update no action match full not deferrable"
                        + " initially deferred not null, c references d (e) deferrable)",
                "CREATE TABLE t (a constraint x constraint y check (a) constraint z, constraint w)",
                "CREATE TABLE t (a double precision, b \"my type\" collate \"nocase\", c long varchar(3, 4) null)",
                "CREATE TABLE t (a int) without rowid, strict",
            })
    void a_text_that_is_read_is_written_back_as_it_was(String sql) {
        TableText text = TableText.of(sql);
        int name = sql.indexOf('(');
        assertThat(text.sql(sql.substring("CREATE TABLE ".length(), name).strip()))
                .isEqualTo(sql);
    }

    @Test
    void constraints_without_a_comma_between_get_one() {
        assertThat(TableText.of("CREATE TABLE t (a, primary key (a autoincrement) unique (a collate nocase desc) on"
                                + " conflict fail foreign key (a) references t)")
                        .sql("t"))
                .isEqualTo("CREATE TABLE t (a, primary key (a autoincrement), unique (a collate nocase desc) on"
                        + " conflict fail, foreign key (a) references t)");
    }

    @Test
    void what_the_model_has_words_for_is_read() throws SQLException {
        try (Workbench bench = new Workbench()) {
            bench.sql(
                    "create table p (x int, y int, primary key (x, y))",
                    "create table T (ID INTEGER constraint pk primary key autoincrement, b varchar ( 5 ) not null"
                            + " default 'it''s' constraint u unique, c NUMERIC(9,2) default -2.50 check (c > 0),"
                            + " \"D d\" default null, e long text references p(x) on update cascade,"
                            + " foreign key (b, c) references p, constraint u check (b <> ''), check (B = b))",
                    "create unique index i on t (B desc, lower(c), \"D d\" collate nocase) where b is not null",
                    "create virtual table f using fts5 (a)");
            assertThat(bench.dialect
                            .inspector(bench.connection)
                            .schema()
                            .tables()
                            .values())
                    .containsExactly(
                            table(
                                    "T",
                                    column("ID", bigint()).identity(),
                                    column("b", varchar(5)).notNull().defaultTo("it's"),
                                    column("c", decimal(9, 2)).defaultTo(new BigDecimal("-2.50")),
                                    column("D d", binary()),
                                    column("e", sqlType("long text")),
                                    primaryKey("ID").named("pk"),
                                    unique("b").named("u"),
                                    check("c > 0"),
                                    foreignKey("e").references("p", "x").onUpdate(ReferentialAction.CASCADE),
                                    foreignKey("b", "c").references("p", "x", "y"),
                                    check("b <> ''"),
                                    check("B = b"),
                                    index(
                                                    key("b").desc(),
                                                    expression("lower(c)"),
                                                    key("D d").collate("nocase"))
                                            .unique()
                                            .where("b is not null")
                                            .named("i")),
                            table("p", column("x", integer()), column("y", integer()), primaryKey("x", "y")));
        }
    }

    @Test
    void a_text_that_cannot_be_read_is_said_where() {
        assertThatThrownBy(() -> TableText.of("CREATE TABLE t (a int, b frobnicate (1) quickly)"))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("b frobnicate (1) quickly")
                .hasMessageContaining("position");
        assertThatThrownBy(() -> TableText.of("CREATE VIRTUAL TABLE t USING fts5 (a)"))
                .isInstanceOf(UnreadableTextException.class);
    }

    @Test
    void new_parts_are_laid_out_as_those_that_are_there() {
        TableText text = TableText.of("CREATE TABLE t (\n  a int, -- the a\n  b int\n)");
        assertThat(text.with("c int").withConstraint("unique (c)").sql("t"))
                .isEqualTo("CREATE TABLE t (\n  a int, -- the a\n  b int,\n  c int,\n  unique (c)\n)");
        assertThat(TableText.of("CREATE TABLE t (a int -- the a\n)")
                        .with("b int")
                        .sql("t"))
                .isEqualTo("CREATE TABLE t (a int -- the a\n, b int)");
    }
}
