package dev.retort.cli;

import dev.retort.error.RetortException;
import dev.retort.error.Suggestion;
import dev.retort.run.OfflineException;
import dev.retort.run.RunException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is printed when a command is written wrongly or fails. */
final class FailureTexts {

    private final PrintWriter err;
    private final Secrets secrets;
    private final boolean ofApplication;

    FailureTexts(PrintWriter err, Secrets secrets, boolean ofApplication) {
        this.err = err;
        this.secrets = secrets;
        this.ofApplication = ofApplication;
    }

    /** Explains a failure and gives the exit code. */
    int failure(Throwable failure, boolean withStackTrace) {
        return failure(failure, "", withStackTrace);
    }

    /** The same for the failure of a command of this name. */
    int failure(Throwable failure, String command, boolean withStackTrace) {
        if (withStackTrace) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            print(trace.toString().stripTrailing());
        } else if (failure instanceof OfflineException offline && offline.isOfVerb() && !ofApplication) {
            print(withoutDatabase(command));
        } else if (failure instanceof RetortException explained) {
            print(explained.getMessage() + cause(explained));
        } else {
            print("The command failed where no failure was expected: " + failure
                    + "\nRun it again with --stacktrace to see where.");
        }
        return failure instanceof CommandException wrong ? wrong.exitCode() : 1;
    }

    /** The program has no Java to be written: its database is named by options. */
    private static String withoutDatabase(String command) {
        return "`retort " + command
                + "` needs a database. --dialect names an engine and no database, which is enough for"
                + " scripts only. Name the database instead, --url jdbc:postgresql://localhost/shop"
                + switch (command) {
                    case "upgrade", "downgrade", "stamp", "ensure-version" -> ", or add --sql for a script.";
                    case "recreate" ->
                        "; for an empty database, `retort upgrade head --sql --dialect ENGINE --dialect-version MAJOR`"
                                + " writes the script.";
                    default -> ".";
                };
    }

    /** What the driver says, where it is all there is to know; an application's URL is not known here, so not hidden. */
    private String cause(RetortException failure) {
        boolean tells = failure instanceof RunException run && run.reason() == RunException.Reason.CONNECTION;
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        int told = text.length();
        Throwable cause = tells && !ofApplication ? failure.getCause() : null;
        while (cause != null) {
            String said = cause.getMessage();
            if (said != null && text.indexOf(said) < 0) {
                text.append(text.length() == told ? "\nThe driver says: " : "; ")
                        .append(said.replaceFirst("[.\\s]+$", ""));
            }
            cause = cause.getCause();
        }
        return text.substring(told);
    }

    /** Explains a wrong command line and gives the exit code. */
    int wrongUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            print(unmatched(unmatched.getUnmatched().get(0), command.getCommandSpec(), name));
        } else if (wrong instanceof MissingParameterException missing) {
            print(missing(missing.getMissing(), name));
        } else if (wrong instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            print(option.longestName() + " is said twice. It is one choice. Say it once; `" + name
                    + " --help` lists all.");
        } else if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            print(option.longestName() + " cannot be '" + wrong.getValue() + "'. " + values(option) + " `" + name
                    + " --help` shows how it is written.");
        } else {
            print(wrong.getMessage() + "\n`" + name + " --help` shows how it is written.");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String values(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "It has no value; to say it is enough.";
        }
        List<String> values = new ArrayList<>();
        option.completionCandidates().forEach(values::add);
        return values.isEmpty()
                ? "It is a " + option.paramLabel() + "."
                : "It is one of " + String.join(", ", values) + ".";
    }

    private static String missing(List<ArgSpec> missing, String name) {
        List<String> labels = new ArrayList<>();
        for (ArgSpec each : missing) {
            labels.add(each instanceof OptionSpec option ? option.longestName() + " " + label(each) : label(each));
        }
        return "`" + name + "` needs " + String.join(" and ", labels) + ". `" + name
                + " --help` shows how it is written, with an example.";
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel();
    }

    private String unmatched(String word, CommandSpec command, String name) {
        if (word.startsWith("-")) {
            int end = word.indexOf('=');
            return option(end < 0 ? word : word.substring(0, end), command, name);
        }
        if (command.parent() == null) {
            Set<String> commands = command.subcommands().keySet();
            return "There is no command '" + word + "'."
                    + suggestion(word, Suggestion.nearest(word, commands))
                    + " The commands are " + String.join(", ", commands) + ".";
        }
        // The word is not repeated: it may be a password whose option is misspelt.
        return "`" + name + "` has an argument too many. `" + name + " --help` shows how it is written.";
    }

    private String option(String option, CommandSpec command, String name) {
        if (ofApplication && DatabaseOptions.isName(option)) {
            return "'" + option + "' cannot be said here. The application that runs this command line configures its"
                    + " database and its migrations itself. Leave the option out.";
        }
        if (option.equals("--sql") && command.parent() != null) {
            return "`" + name + "` has no option '--sql'. It writes no script."
                    + " `retort plan head --sql` shows what a database lacks; `retort upgrade FROM:head --sql` writes"
                    + " that as a script"
                    + (ofApplication ? "." : ", with --dialect instead of --url without a database.");
        }
        return "`" + name + "` has no option '" + option + "'."
                + suggestion(
                        option, Suggestion.nearest(option, command.optionsMap().keySet())) + " `" + name
                + " --help` lists all.";
    }

    private static String suggestion(String word, @Nullable String nearest) {
        return nearest == null || nearest.equals(word) ? "" : " Did you mean '" + nearest + "'?";
    }

    private void print(String text) {
        err.print(secrets.hide(text) + "\n");
        err.flush();
    }
}
