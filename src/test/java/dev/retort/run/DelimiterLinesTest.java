package dev.retort.run;

import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Trigger.Event.INSERT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts for MySQL and MariaDB can be given to their own client, which would cut a body at its semicolons. */
class DelimiterLinesTest {

    @Revision(id = "d1", message = "a trigger with a body")
    private static final class Body implements Migration {

        private final String statements;

        Body(String statements) {
            this.statements = statements;
        }

        @Override
        public void upgrade(Ops ops) {
            ops.createTable("a", column("b", integer()));
            ops.createTrigger("a", trigger("t").before(INSERT).forEachRow().as(statements));
        }
    }

    private static String script(String dialect, String statements) {
        return Migrator.offline(dialect, 99).migrations(new Body(statements)).script("base", "head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void a_body_of_several_statements_stands_between_lines_of_delimiter(String dialect) {
        assertThat(script(dialect, "set new.b = 1; set new.b = new.b + 1"))
                .containsSubsequence("\ndelimiter //\ncreate trigger t ", "; end\n//\ndelimiter ;\n", "insert into");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void a_body_that_has_the_delimiter_gets_another_one(String dialect) {
        assertThat(script(dialect, "set new.b = 1; set new.b = '//'"))
                .containsSubsequence("\ndelimiter ///\n", "\n///\ndelimiter ;\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void a_statement_without_semicolons_of_its_own_needs_none(String dialect) {
        assertThat(script(dialect, "set new.b = 1;")).doesNotContain("delimiter");
        assertThat(Migrator.offline(dialect, 99).migrations(new Semicolons()).script("base", "head"))
                .doesNotContain("delimiter");
    }

    @Revision(id = "d2", message = "semicolons in texts")
    private static final class Semicolons implements Migration {
        @Override
        public void upgrade(Ops ops) {
            ops.createTable("a", column("b", integer()).comment("one; two"));
        }
    }
}
