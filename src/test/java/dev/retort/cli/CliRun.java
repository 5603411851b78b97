package dev.retort.cli;

import dev.retort.Migrator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the command line: what it printed, and its exit code. */
record CliRun(int exitCode, String out, String err) {

    /** As the program, with these variables of the environment. */
    static CliRun of(Map<String, String> environment, String... args) {
        return before(null, environment, args);
    }

    /** The same before a person, who is asked. */
    static CliRun before(@Nullable Person person, Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = RetortCli.run(environment, new PrintWriter(out), new PrintWriter(err), person, args);
        return new CliRun(code, out.toString(), err.toString());
    }

    /** As the command line of an application. */
    static CliRun of(Migrator migrator, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = RetortCli.run(migrator, new PrintWriter(out), new PrintWriter(err), args);
        return new CliRun(code, out.toString(), err.toString());
    }

    /** All that was printed, with times that are always the same. */
    String text() {
        return (out + err).replace("\r", "").replaceAll("in \\d+ ms", "in 7 ms");
    }
}
