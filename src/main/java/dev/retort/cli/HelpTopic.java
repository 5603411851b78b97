package dev.retort.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "help", description = "Show the help of a command.", footer = "  retort help upgrade")
final class HelpTopic implements Runnable {

    private final CommandLine root;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "One of the commands; all of them unless said.")
    String topic = "";

    HelpTopic(CommandLine root) {
        this.root = root;
    }

    @Override
    public void run() {
        Map<String, CommandLine> commands = root.getSubcommands();
        CommandLine about = topic.isEmpty() ? root : commands.get(topic);
        if (about == null) {
            throw CommandException.usage(
                    "There is no command '" + topic + "'.",
                    "The commands are " + String.join(", ", commands.keySet()) + ".",
                    "");
        }
        about.usage(root.getOut());
    }
}
