package dev.retort.cli;

import dev.retort.Migrator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
            description = "For --sql without a database: h2, postgresql, sqlite.")
    @Nullable
    String dialect;

    @Option(
            names = "--dialect-version",
            paramLabel = "MAJOR",
            scope = ScopeType.INHERIT,
            description = "The engine's major version, with --dialect.")
    @Nullable
    Integer dialectVersion;

    private final Map<String, String> environment;
    private @Nullable URLClassLoader loader;
    private @Nullable ClassLoader loaderBefore;

    DatabaseOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether an option of this name is one of these. */
    static boolean isName(String option) {
        return CommandSpec.forAnnotatedObject(new DatabaseOptions(Map.of()))
                .optionsMap()
                .containsKey(option);
    }

    @Override
    public Migrator migrator() {
        if (packages.isEmpty() && environment.get("RETORT_SCAN") == null) {
            throw CommandException.usage(
                    "This command needs the migrations.",
                    "No package is said in which they are.",
                    "Write --scan shop.migrations, or set the variable RETORT_SCAN; --classpath says where it is.");
        }
        List<String> scanned = packages.isEmpty()
                ? List.of(environment.getOrDefault("RETORT_SCAN", "").split(",", -1))
                : packages;
        return withoutMigrations().scan(scanned.stream().map(String::strip).toArray(String[]::new));
    }

    @Override
    public Migrator withoutMigrations() {
        ClassLoader classes = classLoader();
        Migrator migrator = database(classes).classLoader(classes);
        migrator = schema == null ? migrator : migrator.schema(schema);
        migrator = versionTable == null ? migrator : migrator.versionTable(versionTable);
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
    public boolean hasDatabase() {
        return or("RETORT_URL", url) != null && dialect == null;
    }

    private Migrator database(ClassLoader classes) {
        String address = or("RETORT_URL", url);
        if (dialect == null && dialectVersion == null) {
            return Migrator.configure(
                    new DriverDataSource(address, or("RETORT_USER", user), or("RETORT_PASSWORD", password), classes));
        }
        if (url != null) {
            throw CommandException.usage(
                    "--url and --dialect cannot be said together.",
                    "With a database Retort asks it for its engine; --dialect is for scripts without one.",
                    "Leave one of the two out.");
        }
        if (dialect == null || dialectVersion == null) {
            throw CommandException.usage(
                    "--dialect and --dialect-version belong together.",
                    "A script is for an engine and its major version.",
                    "Write --dialect postgresql --dialect-version 15, for example.");
        }
        return Migrator.offline(dialect, dialectVersion);
    }

    private @Nullable String or(String variable, @Nullable String value) {
        return value == null ? environment.get(variable) : value;
    }

    private ClassLoader classLoader() {
        ClassLoader own = RetortCli.class.getClassLoader();
        List<String> paths = classPath.isEmpty() && environment.get("RETORT_CLASSPATH") != null
                ? List.of(environment.getOrDefault("RETORT_CLASSPATH", ""))
                : classPath;
        List<URL> urls = new ArrayList<>();
        for (String path : paths) {
            for (String entry : path.split(File.pathSeparator, -1)) {
                if (!entry.isBlank()) {
                    urls.add(url(Path.of(entry)));
                }
            }
        }
        if (!urls.isEmpty() && loader == null) {
            loader = new URLClassLoader(urls.toArray(new URL[0]), own);
            // What migrations look up by the thread's loader, as frameworks do, is found too.
            loaderBefore = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
        }
        return loader == null ? own : loader;
    }

    private static URL url(Path entry) {
        if (!Files.exists(entry)) {
            throw CommandException.usage(
                    "The class path has no '" + entry + "'.",
                    "There is no such directory or jar, seen from "
                            + Path.of("").toAbsolutePath() + ".",
                    "Compile the migrations first, and name where the classes are: --classpath target/classes.");
        }
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        URLClassLoader opened = loader;
        if (opened != null) {
            Thread.currentThread().setContextClassLoader(loaderBefore);
            try {
                opened.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
