package dev.retort.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The commands, put together. */
final class CommandTree {

    private static final int WIDTH = 100;

    private final RootCommand root = new RootCommand();
    private final Session session;
    private final FailureTexts failures;
    private final CommandLine commandLine;

    /** The commands, with options for the database where no application configures one, and those of an application. */
    CommandTree(
            Session session, Secrets secrets, @Nullable DatabaseOptions database, List<ApplicationCommand> additions) {
        this.session = session;
        this.failures = new FailureTexts(session.err(), secrets, database == null);
        this.commandLine = new CommandLine(root);
        CommandSpec spec = commandLine.getCommandSpec();
        spec.version(version());
        if (database != null) {
            spec.addMixin("database", CommandSpec.forAnnotatedObject(database));
            spec.usageMessage()
                    .footer("%nExample:%n  retort upgrade head --url jdbc:postgresql://localhost/shop --user shop \\%n"
                            + "      --classpath target/classes --scan shop.migrations");
        } else {
            spec.usageMessage().footer("%nExample:%n  retort upgrade head");
        }
        if (database != null) {
            commandLine.addSubcommand(new InitCommand(session, database));
        }
        for (Runnable command : commands(session, database == null)) {
            commandLine.addSubcommand(command);
        }
        for (ApplicationCommand addition : additions) {
            commandLine.addSubcommand(addition.name(), addition.commandLine());
        }
        commandLine.addSubcommand(new HelpTopic(commandLine));
        commandLine
                .setOut(session.out())
                .setErr(session.err())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        failures.failure(failure, command.getCommandName(), withStackTrace()))
                .setExecutionStrategy(this::run);
        HelpLayout.applyTo(commandLine);
    }

    private int run(ParseResult parsed) {
        try {
            boolean asksForHelp = parsed.asCommandLineList().stream()
                    .anyMatch(line -> line.isUsageHelpRequested() || line.isVersionHelpRequested());
            session.beQuiet(asksForHelp || session.configuration().isOn(root.quiet, "quiet"));
        } catch (CommandException e) {
            return failures.failure(e, withStackTrace());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static List<Runnable> commands(Session session, boolean ofApplication) {
        return List.of(
                new RevisionCommand(session),
                new MergeCommand(session),
                new RebaseCommand(session),
                new SquashCommand(session),
                new EditCommand(session),
                new HistoryCommand(session),
                new HeadsCommand(session),
                new BranchesCommand(session),
                new ShowCommand(session),
                new CurrentCommand(session),
                new CheckHeadsCommand(session),
                new DiffCommand(session),
                new CheckCommand(session),
                new CreateCommand(session),
                new PlanCommand(session),
                new UpgradeCommand(session),
                new DowngradeCommand(session),
                new StampCommand(session),
                new AdoptCommand(session),
                new EnsureVersionCommand(session),
                new RecreateCommand(session, ofApplication));
    }

    /** The names of all commands that an application has with these additions. */
    static Set<String> names(List<ApplicationCommand> additions) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        MigratorSource none = () -> {
            throw new IllegalStateException("Only names are asked for");
        };
        Session session = new Session(nowhere, nowhere, none, Map.of());
        return new CommandTree(session, Secrets.of(new String[0], Map.of()), null, additions)
                .commandLine
                .getSubcommands()
                .keySet();
    }

    /** The commands as they were put together. */
    CommandSpec spec() {
        return commandLine.getCommandSpec();
    }

    private boolean withStackTrace() {
        if (root.stacktrace) {
            return true;
        }
        try {
            return session.configuration().isOn(false, "stacktrace");
        } catch (CommandException e) {
            // The failure that is to be shown is most likely this one.
            return false;
        }
    }

    int execute(String... args) {
        try {
            return commandLine.execute(args);
        } catch (LinkageError e) {
            return failures.failure(e, withStackTrace());
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    private static String version() {
        String version = RetortCli.class.getPackage().getImplementationVersion();
        return "retort " + (version == null ? "(unpackaged)" : version);
    }
}
