package dev.retort.docs;

import dev.retort.Migrator;
import dev.retort.RevisionDraft;
import dev.retort.migration.Migration;
import dev.retort.migration.OpsExtension;
import dev.retort.migration.Revision;
import dev.retort.operation.Operation;
import dev.retort.schema.NamingConvention;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of the tables of a page whose last cell says words of the language, or {@code none} and why. */
record WordTable(List<Row> rows) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern SAID = Pattern.compile("([A-Za-z]\\w*)\\s*\\(");
    private static final Pattern ATTRIBUTE = Pattern.compile("@Revision\\((\\w+)");

    /**
     * A row.
     *
     * @param line the whole of it
     * @param what its first cell
     * @param here its last cell
     */
    record Row(String line, String what, String here) {

        boolean isWithout() {
            return here.startsWith("none: ") && here.length() > "none: ".length() + 10;
        }

        /** The words that it names. */
        Set<String> words() {
            Set<String> words = new TreeSet<>();
            Matcher code = CODE.matcher(here);
            while (code.find()) {
                String text = code.group(1).replaceAll("\"[^\"]*\"", "");
                Matcher said = SAID.matcher(text.replace("@Revision(", "@Revision "));
                while (said.find()) {
                    words.add(said.group(1));
                }
                if (text.matches("[a-z]\\w*")) {
                    words.add(text);
                }
                Matcher attribute = ATTRIBUTE.matcher(text);
                if (attribute.find()) {
                    words.add(attribute.group(1));
                }
            }
            return words;
        }
    }

    /** The tables of a page behind a heading, or of all of it. */
    static WordTable of(Path page, String heading) {
        return of(page, heading, null);
    }

    /** The tables of a page between a heading and another one. */
    static WordTable of(Path page, String heading, @Nullable String end) {
        List<String> all = Block.lines(page);
        List<String> lines = end == null ? all : all.subList(0, all.indexOf(end));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf(heading) + 1, lines.size())) {
            if (line.startsWith("| `")) {
                String[] cells = line.replace("\\|", "!").split("\\|", -1);
                rows.add(new Row(line, cells[1].strip(), cells[cells.length - 2].strip()));
            }
        }
        return new WordTable(rows);
    }

    /** The rows that name no word, or one that does not exist. */
    List<String> faults() {
        Set<String> known = known();
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            Set<String> words = row.words();
            boolean saysNothing = words.isEmpty() && !row.isWithout();
            words.removeAll(known);
            if (saysNothing || !words.isEmpty()) {
                faults.add(words + ": " + row.line());
            }
        }
        return faults;
    }

    /** What a table may name: the words of the language, what an application says, and what stands at a revision. */
    private static Set<String> known() {
        Set<String> known = Words.all();
        for (Class<?> type : List.of(
                Migrator.class,
                Migration.class,
                Revision.class,
                RevisionDraft.class,
                Operation.class,
                OpsExtension.class,
                NamingConvention.class)) {
            for (Method method : type.getDeclaredMethods()) {
                known.add(method.getName());
            }
        }
        return known;
    }
}
