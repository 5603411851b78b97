package dev.retort.cli;

import dev.retort.error.Suggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code retort.properties}: lines {@code key = value} that count everywhere, and sections {@code [name]} whose lines come
 * before these where the section is chosen.
 *
 * <p>A value is all that stands behind the {@code =}, without the spaces around it; a backslash is a backslash. {@code
 * ${NAME}} in it is a variable of the environment, {@code ${here}} the directory of the file.
 */
final class PropertiesFile {

    private static final Pattern VARIABLE = Pattern.compile("(\\$?)\\$\\{([^}]*)}");
    private static final String EVERYWHERE = "";

    private final Path file;
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    private PropertiesFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws CommandException when it cannot be read, with the line that is wrong
     */
    static PropertiesFile read(Path file, Map<String, String> environment) {
        PropertiesFile read = new PropertiesFile(file);
        Map<String, String> section = read.section(EVERYWHERE);
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
                continue;
            }
            if (text.startsWith("[") && text.endsWith("]")) {
                String name = text.substring(1, text.length() - 1).strip();
                if (name.isEmpty() || read.sections.containsKey(name)) {
                    throw read.wrong(
                            number,
                            name.isEmpty() ? "The section has no name." : "There is a section '" + name + "' already.",
                            "Write a section once, as [test].");
                }
                section = read.section(name);
            } else {
                read.add(number, text, section, environment);
            }
        }
        return read;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw CommandException.usage(
                    "The settings cannot be read.",
                    "There is no file '" + file + "', seen from " + Path.of("").toAbsolutePath() + ".",
                    "`retort init` writes one; --config says where it is.");
        } catch (IOException e) {
            throw CommandException.usage(
                    "The settings cannot be read.",
                    "'" + file + "' is no text file in UTF-8, or may not be read: " + e + ".",
                    "Name another with --config.");
        }
    }

    private void add(int number, String line, Map<String, String> section, Map<String, String> environment) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals).strip();
        if (!Setting.isKey(key)) {
            String nearest = Suggestion.nearest(key, Setting.keys());
            // Neither value nor line is repeated: either may be a password.
            throw wrong(
                    number,
                    equals < 0 ? "It is neither 'key = value' nor '[section]'." : "There is no key '" + key + "'.",
                    equals < 0 || nearest == null
                            ? "The keys are " + String.join(", ", Setting.keys()) + "."
                            : "Did you mean '" + nearest + "'?");
        }
        if (equals < 0) {
            throw wrong(number, "The key '" + key + "' has no value.", "Write '" + key + " = ...'.");
        }
        String value = filled(number, key, line.substring(equals + 1).strip(), environment);
        if (section.putIfAbsent(key, value) != null) {
            throw wrong(number, "The key '" + key + "' is said twice.", "Take one of the two lines away.");
        }
    }

    private String filled(int number, String key, String value, Map<String, String> environment) {
        Matcher variables = VARIABLE.matcher(value);
        StringBuilder filled = new StringBuilder();
        while (variables.find()) {
            String name = variables.group(2);
            String with = name.equals("here") ? directory().toString() : environment.get(name);
            if (!variables.group(1).isEmpty()) {
                with = "${" + name + "}";
            }
            if (with == null) {
                throw wrong(
                        number,
                        "The value of '" + key + "' names the variable '" + name + "', which is not set.",
                        "Set it; where '${" + name + "}' is meant as it stands, write '$${" + name + "}'.");
            }
            variables.appendReplacement(filled, Matcher.quoteReplacement(with));
        }
        return variables.appendTail(filled).toString();
    }

    private CommandException wrong(int line, String why, String hint) {
        return CommandException.usage("Line " + line + " of '" + file + "' cannot be read.", why, hint);
    }

    private Map<String, String> section(String name) {
        return sections.computeIfAbsent(name, unused -> new LinkedHashMap<>());
    }

    /** Refuses the name of a section that is not there. */
    void requireSection(String name) {
        if (name.isEmpty() || !sections.containsKey(name)) {
            TreeSet<String> names = new TreeSet<>(sections.keySet());
            names.remove(EVERYWHERE);
            throw CommandException.usage(
                    "There is no section '" + name + "' in '" + file + "'.",
                    names.isEmpty() ? "It has no sections." : "Its sections are " + String.join(", ", names) + ".",
                    "Choose one of its sections with -n, or write a line [" + (name.isEmpty() ? "test" : name) + "].");
        }
    }

    /** The values that count in a section, or outside of all, by key. */
    Map<String, String> values(@Nullable String section) {
        Map<String, String> values = new LinkedHashMap<>(section(EVERYWHERE));
        if (section != null) {
            values.putAll(section(section));
        }
        return values;
    }

    /** All values of a key. */
    List<String> everyValue(String key) {
        return sections.values().stream()
                .map(section -> section.get(key))
                .filter(value -> value != null)
                .map(String::valueOf)
                .toList();
    }

    /** The directory of the file, from which paths in it are seen. */
    Path directory() {
        Path directory = file.toAbsolutePath().getParent();
        return directory == null ? file.toAbsolutePath() : directory;
    }
}
