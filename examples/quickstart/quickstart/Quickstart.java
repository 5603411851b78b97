package quickstart;

import static dev.retort.Target.HEAD;

import dev.retort.Migrator;
import dev.retort.revision.Direction;
import dev.retort.run.RunResult;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** An application that brings its database up to date when it starts, goes two revisions back, and up again. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs it, on a database in memory. */
    public static void main(String[] arguments) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:quickstart");
        // H2 keeps a database in memory for as long as somebody is connected.
        Jdbi.create(dataSource).useHandle(connected -> run(dataSource));
    }

    private static void run(JdbcDataSource dataSource) {
        Migrator migrator = Migrator.configure(dataSource).scan("quickstart.migrations");
        Jdbi jdbi = Jdbi.create(dataSource);

        System.out.println("== An empty database is led to head");
        System.out.print(migrator.planTo(HEAD));
        RunResult result = migrator.upgradeTo(HEAD);
        System.out.println("applied " + result.steps().size() + " revisions");

        title("The history");
        System.out.print(migrator.history());

        title("An invoice in dollars");
        jdbi.useHandle(handle -> handle.execute("""
                insert into invoice (account_id, number, total, currency)
                select id, '2026-001', 250, 'USD' from account where email = ?""", "ada@example.com"));
        printInvoices(jdbi);

        title("Two revisions down: the invoice has lost its currency");
        print(migrator.downgradeTo("-2"));
        printInvoices(jdbi);

        title("Up to head again: it is in euros now, as all that was there before");
        print(migrator.upgradeTo(HEAD));
        printInvoices(jdbi);
    }

    private static void title(String text) {
        System.out.println();
        System.out.println("== " + text);
    }

    private static void print(RunResult result) {
        result.steps()
                .forEach(step -> System.out.println((step.direction() == Direction.UPGRADE ? "up   " : "down ")
                        + step.revision() + "  " + step.message()));
    }

    private static void printInvoices(Jdbi jdbi) {
        List<Map<String, Object>> invoices = jdbi.withHandle(
                handle -> handle.createQuery("select * from invoice").mapToMap().list());
        for (Map<String, Object> invoice : invoices) {
            invoice.remove("created_at");
            System.out.println(invoice);
        }
    }
}
