package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Schema;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command line: {@code RetortCli.run(migrator, "upgrade", "head")}, or this class as a program of its own.
 *
 * <p>Needs picocli on the class path, which Retort asks for as an optional dependency.
 */
public final class RetortCli {

    /** What a command of an application does. */
    @FunctionalInterface
    public interface Action {

        /**
         * Does it.
         *
         * @param arguments what stands behind the name of the command
         * @throws Exception to say that it failed; the message of a {@link dev.retort.error.RetortException} is printed
         */
        void run(List<String> arguments) throws Exception;
    }

    private final Migrator migrator;
    private final @Nullable Supplier<Schema> schema;
    private final List<ApplicationCommand> commands;

    private RetortCli(Migrator migrator, @Nullable Supplier<Schema> schema, List<ApplicationCommand> commands) {
        this.migrator = migrator;
        this.schema = schema;
        this.commands = List.copyOf(commands);
    }

    /** The command line of an application, for commands of its own beside: {@code of(migrator).command(...).run(args)}. */
    public static RetortCli of(Migrator migrator) {
        return new RetortCli(migrator, null, List.of());
    }

    /** The same for an application that declares its schema, which {@code diff}, {@code check} and the like ask for. */
    public RetortCli schema(Supplier<Schema> declared) {
        return new RetortCli(migrator, declared, commands);
    }

    /**
     * The same with one more command: {@code command("seed", "Fill the tables for a demonstration.", args -> seed())}.
     *
     * @throws DefinitionException when there is a command of that name, or it is no word
     */
    public RetortCli command(String name, String description, Action action) {
        if (!name.matches("[A-Za-z0-9][\\w-]*")) {
            throw new DefinitionException(
                    "A command cannot be called '" + name + "'.",
                    "It is one word of letters, digits, '-' and '_'.",
                    "Write \"seed\" or \"load-rates\", for example.");
        }
        if (CommandTree.names(commands).contains(name)) {
            throw new DefinitionException(
                    "There cannot be another command '" + name + "'.",
                    "The commands are " + String.join(", ", CommandTree.names(commands)) + ".",
                    "Give yours another name.");
        }
        List<ApplicationCommand> more = new ArrayList<>(commands);
        more.add(new ApplicationCommand(name, description, action));
        return new RetortCli(migrator, schema, more);
    }

    /**
     * Runs one command and prints to the standard output and error.
     *
     * @return the exit code: 0 done, 1 failed, 2 written wrongly
     */
    public int run(String... args) {
        CommandLine writers = new CommandLine(CommandSpec.create());
        return run(writers.getOut(), writers.getErr(), Terminal.person(), args);
    }

    /**
     * Runs one command and prints to these writers.
     *
     * @return the exit code: 0 done, 1 failed, 2 written wrongly
     */
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return run(out, err, null, args);
    }

    private int run(PrintWriter out, PrintWriter err, @Nullable Person person, String... args) {
        Session session = new Session(out, err, new OfApplication(migrator, schema), System.getenv()).before(person);
        return new CommandTree(session, Secrets.of(args, Map.of()), null, commands).execute(args);
    }

    /**
     * Runs one command with an application's migrator and prints to the standard output and error.
     *
     * @return the exit code: 0 done, 1 failed, 2 written wrongly
     */
    public static int run(Migrator migrator, String... args) {
        return of(migrator).run(args);
    }

    /**
     * Runs one command with an application's migrator and prints to these writers.
     *
     * @return the exit code: 0 done, 1 failed, 2 written wrongly
     */
    public static int run(Migrator migrator, PrintWriter out, PrintWriter err, String... args) {
        return of(migrator).run(out, err, args);
    }

    /** The program: {@code retort upgrade head --url jdbc:... --scan shop.migrations}. */
    public static void main(String[] args) {
        // Drivers log the addresses that they cannot read, and these may hold a password.
        LogManager.getLogManager().reset();
        // Nobody asked for a log, so its absence is no news.
        System.setProperty("slf4j.internal.verbosity", System.getProperty("slf4j.internal.verbosity", "ERROR"));
        CommandLine writers = new CommandLine(CommandSpec.create());
        System.exit(run(System.getenv(), writers.getOut(), writers.getErr(), Terminal.person(), args));
    }

    /** Runs one command of the program, with these variables of the environment, before a person or nobody. */
    static int run(
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err,
            @Nullable Person person,
            String... args) {
        Secrets secrets = Secrets.of(args, environment);
        try (DatabaseOptions options = new DatabaseOptions(environment, secrets)) {
            Session session = new Session(out, err, options, environment).before(person);
            return new CommandTree(session, secrets, options, List.of()).execute(args);
        }
    }

    private record OfApplication(
            Migrator migrator, @Nullable Supplier<Schema> schema) implements MigratorSource {

        @Override
        public @Nullable Schema declared() {
            return schema == null ? null : schema.get();
        }
    }
}
