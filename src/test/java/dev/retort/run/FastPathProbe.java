package dev.retort.run;

import dev.retort.Migrator;
import dev.retort.Target;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/** Started in a virtual machine of its own: prints how many classes an up-to-date {@code upgradeTo(HEAD)} loads. */
public final class FastPathProbe {

    private FastPathProbe() {}

    /** Takes a JDBC URL and the package of the migrations. */
    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        LoggerFactory.getLogger("warm").info("warm");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            rows.next();
            rows.getString(1);
            connection.getMetaData().getDatabaseProductName();
        }
        DataSource dataSource = new UrlDataSource(url);
        System.out.println("begin");
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        RunResult result = Migrator.configure(dataSource).scan(arguments[1]).upgradeTo(Target.HEAD);
        long after = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        if (!result.steps().isEmpty()) {
            throw new IllegalStateException("Not up to date: " + result);
        }
        System.out.println("classes " + (after - before));
    }
}
