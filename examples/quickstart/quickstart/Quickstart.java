package quickstart;

import static dev.retort.Target.HEAD;

import dev.retort.Migrator;
import dev.retort.run.RunResult;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** An application that brings its database up to date when it starts, goes two revisions back, and up again. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs it, on a database in memory. */
    public static void main(String[] arguments) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:quickstart;DB_CLOSE_DELAY=-1");

        Migrator migrator = Migrator.configure(dataSource).scan("quickstart.migrations");
        show("upgrade to head", migrator.upgradeTo(HEAD));
        System.out.println(migrator.history());

        Jdbi jdbi = Jdbi.create(dataSource);
        jdbi.useHandle(handle -> handle.execute("""
                insert into invoice (account_id, number, total, currency)
                select id, '2026-001', 250, 'USD' from account where email = ?""", "ada@example.com"));
        print(jdbi);

        show("downgrade by two revisions", migrator.downgradeTo("-2"));
        System.out.println(migrator.current());
        print(jdbi);

        show("upgrade to head again", migrator.upgradeTo(HEAD));
        System.out.println(migrator.current());
        print(jdbi);
    }

    private static void show(String what, RunResult result) {
        System.out.println();
        System.out.println("== " + what);
        result.steps()
                .forEach(step -> System.out.println(step.direction() + " " + step.revision() + " " + step.message()));
    }

    /** The columns come and go with the revisions; the invoice stays. */
    private static void print(Jdbi jdbi) {
        for (Map<String, Object> row : jdbi.withHandle(
                handle -> handle.createQuery("select * from invoice").mapToMap().list())) {
            row.remove("created_at");
            System.out.println("   " + row);
        }
    }
}
