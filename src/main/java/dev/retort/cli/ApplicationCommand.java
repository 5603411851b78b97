package dev.retort.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command that an application adds.
 *
 * @param name the word by which it is called
 * @param description what it does, a sentence
 * @param action does it
 */
record ApplicationCommand(String name, String description, RetortCli.Action action) {

    /** What picocli makes of it: everything behind the name, but for the options of every command, is its own. */
    CommandLine commandLine() {
        List<String> arguments = new ArrayList<>();
        Callable<Integer> call = () -> {
            action.run(List.copyOf(arguments));
            return 0;
        };
        CommandSpec spec = CommandSpec.wrapWithoutInspection(call);
        spec.name(name).usageMessage().description(description).footer("  retort " + name);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ARGUMENT")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("What the application makes of it.")
                .setter(new CommandLine.Model.ISetter() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T set(T value) {
                        arguments.clear();
                        if (value != null) {
                            arguments.addAll((List<String>) value);
                        }
                        return value;
                    }
                })
                .build());
        return new CommandLine(spec).setUnmatchedOptionsArePositionalParams(true);
    }
}
