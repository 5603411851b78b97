package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.engine.Engine;
import dev.retort.engine.PostgresqlServer;
import dev.retort.engine.TestDatabase;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The engines of README: the versions are those that the build runs on, the counts those of the contract.
 *
 * <p>{@code -Dretort.readme.update=true} writes the cells anew.
 */
class EnginesTableTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern VERSION = Pattern.compile("[\\d.]+");
    private static final Pattern ROW = Pattern.compile("\\| (\\w+) \\|([^|]*)\\|([^|]*)\\|(.*)");

    @Test
    void the_table_of_engines_is_what_the_build_tests() throws Exception {
        List<String> lines = Files.readAllLines(README);
        List<String> meant = new ArrayList<>();
        int rows = 0;
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            Engine engine = row.matches() ? named(row.group(1)) : null;
            if (engine == null) {
                meant.add(line);
            } else {
                meant.add("| " + row.group(1) + " | " + versions(engine) + " | " + cases(engine) + " |" + row.group(4));
                rows++;
            }
        }
        if (Boolean.getBoolean("retort.readme.update")) {
            Files.write(README, meant);
        }
        assertThat(rows).isEqualTo(Engine.values().length);
        assertThat(Files.readAllLines(README)).isEqualTo(meant);
    }

    @Test
    void every_case_of_the_contract_is_counted() throws Exception {
        long tests = 0;
        for (Method method : DialectContract.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(TestFactory.class)) {
                tests += ((Stream<?>) method.invoke(new H2ContractTest())).count();
            }
        }
        assertThat(DialectContract.cases()).hasSize(Math.toIntExact(tests));
    }

    private static @Nullable Engine named(String product) {
        for (Engine engine : Engine.values()) {
            if (engine.dialectName().equals(product.toLowerCase(Locale.ROOT))) {
                return engine;
            }
        }
        return null;
    }

    private static String versions(Engine engine) throws SQLException {
        if (engine != Engine.POSTGRESQL) {
            return version(engine.fresh());
        }
        int oldest = PostgresqlServer.majors().get(0);
        return version(PostgresqlServer.of(oldest).fresh()) + ", " + version(engine.fresh());
    }

    private static String version(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Matcher version = VERSION.matcher(connection.getMetaData().getDatabaseProductVersion());
            assertThat(version.lookingAt()).isTrue();
            return version.group();
        }
    }

    private static String cases(Engine engine) throws SQLException {
        try (Connection connection = engine.fresh().connect()) {
            Set<Feature> features = Dialects.of(connection).traits().features();
            List<ContractCase> cases = DialectContract.cases();
            long refused = cases.stream()
                    .filter(tried -> !features.containsAll(tried.needs()))
                    .count();
            return (cases.size() - refused) + " done, " + refused + " refused";
        }
    }
}
