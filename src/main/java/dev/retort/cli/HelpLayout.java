package dev.retort.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help is laid out: a command's own options first, then those that all commands have. */
final class HelpLayout {

    private HelpLayout() {}

    static void applyTo(CommandLine root) {
        for (CommandLine command : root.getSubcommands().values()) {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            usage.sortOptions(false);
            usage.descriptionHeading("%n");
            usage.parameterListHeading("%n");
            usage.optionListHeading("");
            usage.abbreviateSynopsis(true);
            usage.footerHeading("%nExample:%n");
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
        }
    }

    private static String options(Help help) {
        List<OptionSpec> own = new ArrayList<>();
        List<OptionSpec> shared = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            (option.inherited() ? shared : own).add(option);
        }
        return section(help, "Options:", own) + section(help, "Options of every command:", shared);
    }

    private static String section(Help help, String heading, List<OptionSpec> options) {
        return options.isEmpty() ? "" : "\n" + heading + "\n" + help.optionListExcludingGroups(options);
    }
}
