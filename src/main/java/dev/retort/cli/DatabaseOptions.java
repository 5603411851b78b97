package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.migration.TimeLimits;
import dev.retort.migration.TransactionMode;
import dev.retort.schema.DefinitionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that say which database and which migrations, where no application does. */
@Command
final class DatabaseOptions implements MigratorSource, AutoCloseable {

    private static final Path USUAL_FILE = Path.of("retort.properties");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Properties file with settings; or RETORT_CONFIG; retort.properties unless said.")
    @Nullable
    Path config;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "SECTION",
            scope = ScopeType.INHERIT,
            description = "Section of that file, such as [test]; or RETORT_NAME.")
    @Nullable
    String section;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "JDBC URL of the database; or the variable RETORT_URL.")
    @Nullable
    String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "User of the database; or RETORT_USER.")
    @Nullable
    String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            scope = ScopeType.INHERIT,
            description = "Password; better in RETORT_PASSWORD, where no other process sees it.")
    @Nullable
    String password;

    @Option(
            names = "--scan",
            paramLabel = "PACKAGE[,...]",
            hideParamSyntax = true,
            split = ",",
            scope = ScopeType.INHERIT,
            description = "Packages that have the migrations; or RETORT_SCAN.")
    List<String> packages = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = "Directories and jars with the migrations and the driver; or RETORT_CLASSPATH.")
    List<String> classPath = new ArrayList<>();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            description = "A parameter that migrations read.")
    List<String> parameters = new ArrayList<>();

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Schema that the migrations work in.")
    @Nullable
    String schema;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Which of several databases this is, for migrations that say onlyIn.")
    @Nullable
    String databaseName;

    @Option(
            names = "--version-table",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Table of the version rows; retort_version unless said.")
    @Nullable
    String versionTable;

    @Option(
            names = "--dialect",
            paramLabel = "ENGINE",
            scope = ScopeType.INHERIT,
            description = "For --sql without a database: h2, mariadb, mysql, postgresql, sqlite.")
    @Nullable
    String dialect;

    @Option(
            names = "--dialect-version",
            paramLabel = "MAJOR",
            scope = ScopeType.INHERIT,
            description = "The engine's major version, with --dialect.")
    @Nullable
    String dialectVersion;

    @Option(
            names = "--transactions",
            paramLabel = "EXTENT",
            scope = ScopeType.INHERIT,
            description = "What commits together: per-revision (unless said) or whole-run.")
    @Nullable
    String transactions;

    @Option(
            names = "--wait-for-lock",
            paramLabel = "TIME",
            scope = ScopeType.INHERIT,
            description = "How long to wait for another runner: 30s, 5min (unless said), 0 for not at all.")
    @Nullable
    String waitForLock;

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            scope = ScopeType.INHERIT,
            description = "How long a statement may wait for a lock: 500ms, 3s.")
    @Nullable
    String lockTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "TIME",
            scope = ScopeType.INHERIT,
            description = "How long a statement may take: 90s, 15min.")
    @Nullable
    String statementTimeout;

    private final Map<String, String> environment;
    private final Secrets secrets;
    private @Nullable Configuration configuration;
    private @Nullable ClassPath opened;

    DatabaseOptions(Map<String, String> environment, Secrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /** Whether an option of this name is one of these. */
    static boolean isName(String option) {
        return CommandSpec.forAnnotatedObject(new DatabaseOptions(Map.of(), Secrets.of(new String[0], Map.of())))
                .optionsMap()
                .containsKey(option);
    }

    @Override
    public Configuration configuration() {
        Configuration known = configuration;
        if (known == null) {
            known = read();
            configuration = known;
        }
        return known;
    }

    private Configuration read() {
        String variable = environment.get("RETORT_CONFIG");
        Path file = config == null && variable != null ? Path.of(variable) : config;
        String name = section == null ? environment.get("RETORT_NAME") : section;
        if (file == null && name == null && !Files.exists(USUAL_FILE)) {
            return Configuration.of(environment);
        }
        PropertiesFile read = PropertiesFile.read(file == null ? USUAL_FILE : file, environment);
        read.everyValue("url").forEach(secrets::learnUrl);
        read.everyValue("password").forEach(secrets::learn);
        if (name != null) {
            read.requireSection(name);
        }
        return Configuration.of(environment, read, name);
    }

    @Override
    public Migrator migrator() {
        return withMigrations(false);
    }

    @Override
    public Migrator toWrite() {
        return withMigrations(true);
    }

    private Migrator withMigrations(boolean mayBeMissing) {
        String said = configuration().value("scan");
        if (packages.isEmpty() && said == null) {
            throw CommandException.usage(
                    "This command needs the migrations.",
                    "No package is said in which they are.",
                    "Write --scan shop.migrations, or set the variable RETORT_SCAN; --classpath says where it is;"
                            + " `retort init` writes a file that says both.");
        }
        List<String> scanned = packages.isEmpty() ? List.of(String.valueOf(said).split(",", -1)) : packages;
        return settled(mayBeMissing).scan(scanned.stream().map(String::strip).toArray(String[]::new));
    }

    @Override
    public Migrator withoutMigrations() {
        return settled(false);
    }

    private Migrator settled(boolean mayBeMissing) {
        ClassLoader classes = classPath(mayBeMissing).loader();
        Configuration said = configuration();
        Migrator migrator = database(classes).classLoader(classes);
        String schemaName = said.or(schema, "schema");
        migrator = schemaName == null ? migrator : migrator.schema(schemaName);
        String name = said.or(databaseName, "database");
        migrator = name == null ? migrator : migrator.database(name);
        String table = said.or(versionTable, "version-table");
        migrator = table == null ? migrator : migrator.versionTable(table);
        migrator = limited(migrator);
        for (Map.Entry<String, String> parameter : said.parameters().entrySet()) {
            migrator = migrator.parameter(parameter.getKey(), parameter.getValue());
        }
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw CommandException.usage(
                        "A --param cannot be read.", "It is a name, '=' and a value.", "Write --param region=eu.");
            }
            migrator = migrator.parameter(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return migrator;
    }

    @Override
    public ClassLoader classLoader() {
        return classPath(false).loader();
    }

    @Override
    public boolean hasDatabase() {
        return configuration().or(url, "url") != null && dialect == null;
    }

    private Migrator limited(Migrator unlimited) {
        Migrator migrator = unlimited;
        String extent = configuration().or(transactions, "transactions");
        if (extent != null) {
            migrator = migrator.transactions(extent(extent));
        }
        Duration wait = time(waitForLock, "wait-for-lock");
        migrator = wait == null ? migrator : migrator.waitForLock(wait);
        Duration lock = time(lockTimeout, "lock-timeout");
        migrator = lock == null ? migrator : migrator.lockTimeout(lock);
        Duration statement = time(statementTimeout, "statement-timeout");
        return statement == null ? migrator : migrator.statementTimeout(statement);
    }

    private static TransactionMode extent(String said) {
        return switch (said) {
            case "per-revision" -> TransactionMode.PER_REVISION;
            case "whole-run" -> TransactionMode.WHOLE_RUN;
            default ->
                throw CommandException.usage(
                        "--transactions cannot be '" + said + "'.",
                        "A run commits each revision, or all at its end.",
                        "Write per-revision or whole-run.");
        };
    }

    private @Nullable Duration time(@Nullable String option, String key) {
        String said = configuration().or(option, key);
        try {
            return said == null ? null : TimeLimits.written("--" + key, said);
        } catch (DefinitionException e) {
            throw CommandException.usage(
                    "--" + key + " cannot be '" + said + "'.",
                    "A time is a number and its unit: ms, s, min or h.",
                    "Write --" + key + " 4s, 500ms or 2min, or 0 for "
                            + (key.equals("wait-for-lock") ? "not waiting at all." : "a time without end."));
        }
    }

    /** The engine of an option counts; that of a file or a variable only where there is no database at all. */
    private Migrator database(ClassLoader classes) {
        Configuration said = configuration();
        String address = said.or(url, "url");
        boolean isOffline = dialect != null || dialectVersion != null;
        if (isOffline && url != null) {
            throw CommandException.usage(
                    "--url and --dialect cannot be said together.",
                    "With a database Retort asks it for its engine; --dialect is for scripts without one.",
                    "Leave one of the two out.");
        }
        String engine = said.or(dialect, "dialect");
        String major = said.or(dialectVersion, "dialect-version");
        if (!isOffline && (address != null || (engine == null && major == null))) {
            return Migrator.configure(
                    new DriverDataSource(address, said.or(user, "user"), said.or(password, "password"), classes));
        }
        if (engine == null || major == null) {
            throw CommandException.usage(
                    "--dialect and --dialect-version belong together.",
                    "A script is for an engine and its major version.",
                    "Write --dialect postgresql --dialect-version 15, for example.");
        }
        return Migrator.offline(engine, number("--dialect-version", major));
    }

    static int number(String option, String said) {
        try {
            return Integer.parseInt(said.strip());
        } catch (NumberFormatException e) {
            throw CommandException.usage(
                    option + " cannot be '" + said + "'.",
                    "It is a whole number.",
                    "Write " + option + " 15, for example.");
        }
    }

    private ClassPath classPath(boolean mayBeMissing) {
        ClassPath known = opened;
        if (known == null) {
            String said = configuration().value("classpath");
            boolean fromFile = classPath.isEmpty() && configuration().isOfFile("classpath");
            List<String> paths = classPath.isEmpty() && said != null ? List.of(said) : classPath;
            known = ClassPath.open(paths, fromFile ? configuration()::fromFile : Path::of, mayBeMissing);
            opened = known;
        }
        return known;
    }

    @Override
    public void close() {
        ClassPath known = opened;
        if (known != null) {
            known.close();
        }
    }
}
