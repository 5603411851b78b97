package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Script;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where statements end, engine by engine; {@code |} stands between the statements that are meant. */
class ScriptSplitterTest {

    private static final List<String> ENGINES = List.of("h2", "postgresql", "sqlite", "mysql", "mariadb", "db2");

    private static List<String> split(String engine, String text) {
        return ScriptSplitter.split(new Script("a.sql", text, null, false, false), LexicalRules.of(engine));
    }

    static Stream<Arguments> everywhere() {
        return Stream.of(
                        "a; b|a|b",
                        "a;|a",
                        "a|a",
                        ";;a;;|a",
                        " \n a \n ; \n|a",
                        "'a;b'; c|'a;b'|c",
                        "'a'';b'; c|'a'';b'|c",
                        "\"a;b\"; c|\"a;b\"|c",
                        "\"a\"\";b\"; c|\"a\"\";b\"|c",
                        "a -- b; c\n; d|a|d",
                        "-- b; 'c\na; d|a|d",
                        "a /* ; ' */ b; c|a /* ; ' */ b|c",
                        "/* ; */ a; /* b */|a",
                        "a -- b|a",
                        "select case when a then 'end;' end; b|select case when a then 'end;' end|b",
                        "create table begin_end (a int); b|create table begin_end (a int)|b",
                        "savepoint a; rollback to a|savepoint a|rollback to a",
                        "insert into a values ('żółć;表😀'); b|insert into a values ('żółć;表😀')|b")
                .flatMap(line -> ENGINES.stream().map(engine -> Arguments.of(engine, line)));
    }

    static Stream<Arguments> somewhere() {
        return Stream.of(
                // H2
                Arguments.of("h2", "a $$b;c$$; d|a $$b;c$$|d"),
                Arguments.of("h2", "a // b; c\n; d|a|d"),
                Arguments.of("h2", "a /* b /* c */ ; */ d; e|a /* b /* c */ ; */ d|e"),
                Arguments.of("h2", "`a;b`; c|`a;b`|c"),
                Arguments.of("h2", "'a\\'; b|'a\\'|b"),
                // PostgreSQL
                Arguments.of("postgresql", "a $$b;$c$;$$; d|a $$b;$c$;$$|d"),
                Arguments.of("postgresql", "a $x$b;$$;$x$; d|a $x$b;$$;$x$|d"),
                Arguments.of("postgresql", "a $1;$2; d|a $1|$2|d"),
                Arguments.of("postgresql", "a$b;c$d; e|a$b|c$d|e"),
                Arguments.of("postgresql", "select E'a\\';b'; c|select E'a\\';b'|c"),
                Arguments.of("postgresql", "select 'a\\'; b|select 'a\\'|b"),
                Arguments.of("postgresql", "select U&'\\0041;'; b|select U&'\\0041;'|b"),
                Arguments.of("postgresql", "a /* b /* c */ ; */ d; e|a /* b /* c */ ; */ d|e"),
                Arguments.of("postgresql", "select a[1]; b|select a[1]|b"),
                Arguments.of("postgresql", "select a # 2; b|select a # 2|b"),
                Arguments.of(
                        "postgresql",
                        "create function f() returns int begin atomic select 1; select case when true then 1 end; end; b"
                                + "|create function f() returns int begin atomic select 1; select case when true then 1"
                                + " end; end|b"),
                Arguments.of(
                        "postgresql",
                        "create or replace procedure f() language sql begin /* x */ atomic insert into a values (1); end;"
                                + "b|create or replace procedure f() language sql begin /* x */ atomic insert into a"
                                + " values (1); end|b"),
                Arguments.of(
                        "postgresql",
                        "create function f() returns int as $$ begin return 1; end; $$ language plpgsql; b|create function"
                                + " f() returns int as $$ begin return 1; end; $$ language plpgsql|b"),
                Arguments.of("postgresql", "copy a to stdout; b|copy a to stdout|b"),
                // SQLite
                Arguments.of("sqlite", "[a;b]; c|[a;b]|c"),
                Arguments.of("sqlite", "`a;b`; c|`a;b`|c"),
                Arguments.of("sqlite", "a /* b /* c */ e; d|a /* b /* c */ e|d"),
                Arguments.of(
                        "sqlite",
                        "create trigger t after insert on a begin update a set b = case when c then 1 else 2 end; delete"
                                + " from d; end; e|create trigger t after insert on a begin update a set b = case when c"
                                + " then 1 else 2 end; delete from d; end|e"),
                Arguments.of(
                        "sqlite",
                        "create temp trigger if not exists t after insert on a begin select 1; END; e|create temp trigger"
                                + " if not exists t after insert on a begin select 1; END|e"),
                Arguments.of("sqlite", "select 'a\\'; b|select 'a\\'|b"),
                // MySQL and MariaDB
                Arguments.of("mysql", "select 'a\\';b'; c|select 'a\\';b'|c"),
                Arguments.of("mysql", "select \"a\\\";b\"; c|select \"a\\\";b\"|c"),
                Arguments.of("mysql", "select `a\\`; b|select `a\\`|b"),
                Arguments.of("mysql", "a # b; 'c\n; d|a|d"),
                Arguments.of("mysql", "select 1--2; b|select 1--2|b"),
                Arguments.of("mysql", "/*!40101 set names utf8 */; b|/*!40101 set names utf8 */|b"),
                Arguments.of("mysql", "a /* b /* c */ e; d|a /* b /* c */ e|d"),
                Arguments.of("mysql", "delimiter //\na; b//\nc//\ndelimiter ;\nd; e|a; b|c|d|e"),
                Arguments.of(
                        "mysql",
                        "DELIMITER $$\ncreate procedure p() begin a; end$$\n  Delimiter ;\nb|create procedure"
                                + " p() begin a; end|b"),
                Arguments.of(
                        "mysql",
                        "create procedure p() begin if a then b; end if; case c when 1 then d; end case; begin e; end;"
                                + " while f do g; end while; end; h|create procedure p() begin if a then b; end if; case c"
                                + " when 1 then d; end case; begin e; end; while f do g; end while; end|h"),
                Arguments.of(
                        "mariadb",
                        "create or replace definer = 'a'@'b' trigger t before insert on a for each row begin set new.b ="
                                + " if(c, 1, 2); l: loop leave l; end loop l; end; d|create or replace definer = 'a'@'b'"
                                + " trigger t before insert on a for each row begin set new.b = if(c, 1, 2); l: loop leave"
                                + " l; end loop l; end|d"),
                Arguments.of("mariadb", "begin not atomic select 1; end; b|begin not atomic select 1; end|b"),
                Arguments.of(
                        "mysql",
                        "create event e on schedule every 1 day do begin a; end; b|create event e on schedule"
                                + " every 1 day do begin a; end|b"));
    }

    @ParameterizedTest
    @MethodSource({"everywhere", "somewhere"})
    void statements_end_where_the_engine_says(String engine, String line) {
        List<String> parts = List.of(line.split("\\|", -1));

        assertThat(split(engine, parts.get(0))).isEqualTo(parts.subList(1, parts.size()));
    }

    @Test
    void nothing_but_comments_is_no_statement() {
        assertThat(split("h2", " -- a\n /* b */ ;\n")).isEmpty();
        assertThat(split("h2", "")).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("h2", "a;\n 'b;", "line 2. The quote that opens there is never closed."),
                Arguments.of("postgresql", "a;\n$x$ b; $$", "line 2. The quote that opens there is never closed."),
                Arguments.of("postgresql", "a /* /* */", "line 1. The comment that begins there has no end."),
                Arguments.of("sqlite", "\ncreate trigger t begin a; b", "line 2. The statement has a 'begin' without"),
                Arguments.of("postgresql", "a;\n\\d t\n", "line 2. '\\d t' is a command of the engine's own client"),
                Arguments.of("postgresql", "\\copy a from 'b'", "'\\copy a from 'b'' is a command"),
                Arguments.of("postgresql", "copy a (b) from stdin;\n1\n\\.\n", "'copy ... from stdin' takes its rows"),
                Arguments.of("sqlite", ".read a.sql\n", "'.read a.sql' is a command of the engine's own client"),
                Arguments.of("mysql", "delimiter \na", "Nothing stands behind 'delimiter'."),
                Arguments.of("h2", "begin; a", "'begin' begins or ends a transaction"),
                Arguments.of("mariadb", "a; commit;", "'commit' begins or ends a transaction"),
                Arguments.of("mysql", "start transaction; a", "'start transaction' begins or ends"),
                Arguments.of("sqlite", "a; end;", "'end' begins or ends"),
                Arguments.of("postgresql", "rollback", "'rollback' begins or ends"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_divided_is_refused_with_its_line(String engine, String text, String message) {
        assertThatThrownBy(() -> split(engine, text))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("Script 'a.sql' cannot be divided into statements at line ")
                .hasMessageContaining(message);
    }
}
