package dev.retort.cli;

import dev.retort.Migrator;
import java.io.PrintWriter;
import java.util.Map;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line: {@code RetortCli.run(migrator, "upgrade", "head")}, or this class as a program of its own.
 *
 * <p>Needs picocli on the class path, which Retort asks for as an optional dependency.
 */
public final class RetortCli {

    private RetortCli() {}

    /**
     * Runs one command with an application's migrator and prints to the standard output and error.
     *
     * @return the exit code: 0 done, 1 failed, 2 written wrongly
     */
    public static int run(Migrator migrator, String... args) {
        CommandLine writers = new CommandLine(CommandSpec.create());
        return run(migrator, writers.getOut(), writers.getErr(), args);
    }

    /**
     * Runs one command with an application's migrator and prints to these writers.
     *
     * @return the exit code: 0 done, 1 failed, 2 written wrongly
     */
    public static int run(Migrator migrator, PrintWriter out, PrintWriter err, String... args) {
        return new CommandTree(new Session(out, err, () -> migrator), Secrets.of(args, Map.of()), null).execute(args);
    }

    /** The program: {@code retort upgrade head --url jdbc:... --scan shop.migrations}. */
    public static void main(String[] args) {
        // Drivers log the addresses that they cannot read, and these may hold a password.
        LogManager.getLogManager().reset();
        // Nobody asked for a log, so its absence is no news.
        System.setProperty("slf4j.internal.verbosity", System.getProperty("slf4j.internal.verbosity", "ERROR"));
        CommandLine writers = new CommandLine(CommandSpec.create());
        System.exit(run(System.getenv(), writers.getOut(), writers.getErr(), args));
    }

    /** Runs one command of the program, with these variables of the environment. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        try (DatabaseOptions options = new DatabaseOptions(environment)) {
            Session session = new Session(out, err, options);
            return new CommandTree(session, Secrets.of(args, environment), options).execute(args);
        }
    }
}
