package dev.retort.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles Java of the documentation.
 *
 * <p>A class that has imports is compiled as it stands. Everything else stands behind {@link #PREAMBLE}; statements
 * become the body of {@code upgrade(Ops ops)} where they say {@code ops.}, and else of a method in which {@code dataSource},
 * {@code connection}, {@code migrator} and {@code args} are in scope.
 */
final class BlockCompiler {

    static final String PREAMBLE = """
            import static dev.retort.Target.*;
            import static dev.retort.adopt.Alembic.ALEMBIC;
            import static dev.retort.adopt.Flyway.FLYWAY;
            import static dev.retort.adopt.Liquibase.LIQUIBASE;
            import static dev.retort.migration.TransactionMode.*;
            import static dev.retort.operation.TableChange.*;
            import static dev.retort.schema.Define.*;
            import static dev.retort.schema.ReferentialAction.*;

            import dev.retort.*;
            import dev.retort.adopt.*;
            import dev.retort.autogenerate.*;
            import dev.retort.diff.*;
            import dev.retort.fleet.*;
            import dev.retort.migration.*;
            import dev.retort.operation.*;
            import dev.retort.run.*;
            import dev.retort.schema.QualifiedName;
            import dev.retort.schema.Schema;
            import java.sql.Connection;
            import java.time.Duration;
            import java.util.*;
            import javax.sql.DataSource;
            import org.jdbi.v3.core.Jdbi;
            """;

    private static final Pattern CLASS = Pattern.compile("class (\\w+) implements Migration \\{");

    private BlockCompiler() {}

    static Class<?> compile(Block block, Path directory) {
        return block.isMigrationClass()
                ? compile(className(block), whole(block), block, directory)
                : compile("Documented", block.isOperations() ? migration(block) : statements(block), block, directory);
    }

    private static String className(Block block) {
        Matcher name = CLASS.matcher(block.text());
        if (!name.find()) {
            throw new IllegalStateException(block + ": no class that implements Migration");
        }
        return name.group(1);
    }

    private static String whole(Block block) {
        return (block.text().contains("import ") ? "" : PREAMBLE) + block.text();
    }

    private static String migration(Block block) {
        return PREAMBLE + """
                @Revision(id = "documented", parent = "5be8207fd316", message = "documented")
                public final class Documented implements Migration {
                    @Override public void upgrade(Ops ops) {
                %s}}
                """.formatted(block.text());
    }

    private static String statements(Block block) {
        return PREAMBLE + """
                public final class Documented implements dev.retort.docs.DocumentedStatements {
                    @Override public void run(DataSource dataSource, Connection connection, Migrator migrator, String[] args)
                            throws Exception {
                %s}}
                """.formatted(block.text());
    }

    /** Compiles a class of the default package; the place is where its text stands, for people. */
    static Class<?> compile(String name, String source, Object place, Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-d",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(name, source)))
                .call();
        if (!compiled) {
            throw new AssertionError(place + " does not compile:\n" + messages + "\n" + source);
        }
        try {
            // Stays open: the class is used by the test that asked for it.
            return new URLClassLoader(new URL[] {url(directory)}, BlockCompiler.class.getClassLoader()).loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(place + ": " + e.getMessage(), e);
        }
    }

    private static URL url(Path directory) {
        try {
            Files.createDirectories(directory);
            return directory.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
