package dev.retort.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, put together. */
final class CommandTree {

    private static final int WIDTH = 100;

    private final RootCommand root = new RootCommand();
    private final Session session;
    private final FailureTexts failures;
    private final CommandLine commandLine;

    /** The commands, with options for the database where no application configures one. */
    CommandTree(Session session, Secrets secrets, @Nullable DatabaseOptions database) {
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
        for (Runnable command : commands(session)) {
            commandLine.addSubcommand(command);
        }
        commandLine.addSubcommand(new HelpTopic(commandLine));
        commandLine
                .setOut(session.out())
                .setErr(session.err())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.failure(failure, root.stacktrace))
                .setExecutionStrategy(parsed -> {
                    session.beQuiet(root.quiet);
                    return new CommandLine.RunLast().execute(parsed);
                });
        HelpLayout.applyTo(commandLine);
    }

    private static List<Runnable> commands(Session session) {
        return List.of(
                new CurrentCommand(session),
                new HistoryCommand(session),
                new HeadsCommand(session),
                new BranchesCommand(session),
                new ShowCommand(session),
                new UpgradeCommand(session),
                new DowngradeCommand(session),
                new PlanCommand(session),
                new StampCommand(session),
                new EnsureVersionCommand(session),
                new RevisionCommand(session),
                new RebaseCommand(session));
    }

    int execute(String... args) {
        try {
            return commandLine.execute(args);
        } catch (LinkageError e) {
            return failures.failure(e, root.stacktrace);
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
