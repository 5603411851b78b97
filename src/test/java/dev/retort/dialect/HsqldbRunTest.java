package dev.retort.dialect;

import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import dev.retort.reflect.Inspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;

/** Migrations on HSQLDB, whose dialect is the example of a new one. */
class HsqldbRunTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final JDBCDataSource dataSource = new JDBCDataSource();

    HsqldbRunTest() {
        dataSource.setUrl("jdbc:hsqldb:mem:run" + DATABASES.incrementAndGet());
        dataSource.setUser("SA");
    }

    @Test
    void a_database_goes_up_and_down() throws SQLException {
        Migrator migrator = migrator(dataSource);
        migrator.upgradeTo("head");
        try (Connection connection = dataSource.getConnection()) {
            Inspector inspector = Dialects.of(connection).inspector(connection);
            assertThat(inspector.hasConstraint("book", "book_author_id_fkey")).isTrue();
            assertThat(inspector.hasIndex("book", "book_author_id_idx")).isTrue();
            assertThat(inspector.hasColumn("book", "pages")).isTrue();
        }
        assertThat(migrator.upgradeTo("head").steps()).isEmpty();
        migrator.downgradeTo("base");
        try (Connection connection = dataSource.getConnection()) {
            Inspector inspector = Dialects.of(connection).inspector(connection);
            assertThat(inspector.hasTable("book")).isFalse();
            assertThat(inspector.hasTable("author")).isFalse();
        }
    }

    @Test
    void of_two_runners_the_second_waits_and_finds_nothing_to_do() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = threads.submit(
                    () -> migrator(dataSource).upgradeTo("head").steps().size());
            Future<Integer> second = threads.submit(
                    () -> migrator(dataSource).upgradeTo("head").steps().size());
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(0, 2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Migrator migrator(DataSource source) {
        return Migrator.configure(source).migrations(new Books(), new Pages());
    }

    @Revision(id = "books", message = "books and their authors")
    private static final class Books implements Migration {

        @Override
        public void upgrade(Ops ops) {
            ops.createTable(
                    "author",
                    column("id", bigint()).identity(),
                    column("name", varchar(50)).notNull(),
                    primaryKey("id"),
                    unique("name"));
            ops.createTable(
                    "book",
                    column("id", bigint()).identity(),
                    column("author_id", bigint()).notNull(),
                    column("title", varchar(200)).notNull(),
                    primaryKey("id"),
                    foreignKey("author_id").references("author", "id"),
                    index("author_id"));
            ops.insertRows("author", row("id", 1, "name", "Ada"));
        }
    }

    @Revision(id = "pages", parent = "books", message = "how long a book is")
    private static final class Pages implements Migration {

        @Override
        public void upgrade(Ops ops) {
            ops.alterTable("book", addColumn(column("pages", integer())));
            ops.addConstraint("book", check("pages between 1 and 9999").named("book_has_pages"));
        }
    }
}
