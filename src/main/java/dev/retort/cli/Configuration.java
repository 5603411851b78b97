package dev.retort.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What variables and the properties file say, for options that the command line leaves open. */
final class Configuration {

    private final Map<String, String> environment;
    private final Map<String, String> values;
    private final Path directory;

    private Configuration(Map<String, String> environment, Map<String, String> values, Path directory) {
        this.environment = environment;
        this.values = values;
        this.directory = directory;
    }

    /** Where nothing but the command line says anything. */
    static Configuration none() {
        return new Configuration(Map.of(), Map.of(), Path.of(""));
    }

    /** What these variables say, and no file. */
    static Configuration of(Map<String, String> environment) {
        return new Configuration(environment, Map.of(), Path.of(""));
    }

    /** What these variables say, and before others a section of the file. */
    static Configuration of(Map<String, String> environment, PropertiesFile file, @Nullable String section) {
        return new Configuration(environment, file.values(section), file.directory());
    }

    /** The value of a key; null where nobody says one. */
    @Nullable
    String value(String key) {
        String said = environment.get(Setting.variable(key));
        return said == null ? values.get(key) : said;
    }

    /** What the option says, or else what variables and file say. */
    @Nullable
    String or(@Nullable String option, String key) {
        return option == null ? value(key) : option;
    }

    /** The path of an option, or else that of a variable, or that of the file, seen from there. */
    @Nullable
    Path path(@Nullable Path option, String key) {
        String said = value(key);
        if (option != null || said == null) {
            return option;
        }
        return isOfFile(key) ? fromFile(said) : Path.of(said);
    }

    /** Whether the value of a key comes from the file, so that paths in it are seen from there. */
    boolean isOfFile(String key) {
        return environment.get(Setting.variable(key)) == null && values.containsKey(key);
    }

    /** A path of the file; one below the working directory is shown as it is seen from there. */
    Path fromFile(String path) {
        Path resolved = directory.resolve(path).normalize();
        Path working = Path.of("").toAbsolutePath();
        return !Path.of(path).isAbsolute() && resolved.startsWith(working) && !resolved.equals(working)
                ? working.relativize(resolved)
                : resolved;
    }

    /** Whether a switch is on. */
    boolean isOn(boolean option, String key) {
        String said = value(key);
        if (option || said == null || said.equalsIgnoreCase("false")) {
            return option;
        }
        if (!said.equalsIgnoreCase("true")) {
            throw CommandException.usage(
                    "'" + key + "' cannot be '" + said + "'.",
                    "It is on or off; " + Setting.variable(key) + " or the properties file says so.",
                    "Write true or false.");
        }
        return true;
    }

    /** The parameters of migrations that variables {@code RETORT_PARAM_region} and keys {@code param.region} give. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        values.forEach((key, value) -> add(key, Setting.PARAM + ".", value, parameters));
        environment.forEach((name, value) -> add(name, "RETORT_PARAM_", value, parameters));
        return parameters;
    }

    private static void add(String name, String prefix, String value, Map<String, String> parameters) {
        if (name.startsWith(prefix) && name.length() > prefix.length()) {
            parameters.put(name.substring(prefix.length()), value);
        }
    }
}
