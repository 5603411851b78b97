package dev.retort.scan;

import dev.retort.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the index, taken apart: a {@link ClassFile} and the checksum and size of the bytes it was read from.
 *
 * <p>Fields end with tabs, the items of lists with blanks. What is no visible ASCII character stands as {@code \}{@code uXXXX}.
 */
final class IndexLine {

    private final String line;
    private int position;

    private IndexLine(String line) {
        this.line = line;
    }

    /** The class that a line is about, if the line is of a file with this checksum and size; else null. */
    static @Nullable ClassFile read(String line, long crc, long size) {
        IndexLine reader = new IndexLine(line);
        String name = reader.text();
        return reader.number() == crc && reader.number() == size ? reader.classFile(name) : null;
    }

    /** The line of a class file. */
    static String write(ClassFile file, long crc, long size) {
        StringBuilder out = new StringBuilder();
        text(out, file.name());
        text(out, String.valueOf(crc));
        text(out, String.valueOf(size));
        text(out, file.superName());
        list(out, file.interfaces());
        text(out, String.valueOf(file.access()));
        text(out, String.valueOf(file.place()));
        text(out, String.valueOf(file.constructible() ? 1 : 0));
        RevisionValues revision = file.revision();
        if (revision != null) {
            text(out, revision.id());
            list(out, revision.parents());
            list(out, revision.dependsOn());
            list(out, revision.labels());
            list(out, revision.replaces());
            text(out, revision.message());
            text(out, revision.transaction().name());
            text(out, revision.irreversible());
            text(out, revision.lockTimeout());
            text(out, revision.statementTimeout());
        }
        return out.toString();
    }

    private ClassFile classFile(String name) {
        return new ClassFile(
                name,
                text(),
                list(),
                (int) number(),
                (int) number(),
                number() == 1,
                position < line.length() ? revision() : null);
    }

    private RevisionValues revision() {
        String id = text();
        List<String> parents = list();
        List<String> dependsOn = list();
        List<String> labels = list();
        List<String> replaces = list();
        return new RevisionValues(
                id, parents, dependsOn, labels, replaces, text(), transactionMode(text()), text(), text(), text());
    }

    private static TransactionMode transactionMode(String name) {
        for (TransactionMode mode : TransactionMode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        throw new IllegalStateException("The index has the transaction mode " + name);
    }

    private long number() {
        return Long.parseLong(text());
    }

    private String text() {
        int end = line.indexOf('\t', position);
        String text = unescaped(line.substring(position, end));
        position = end + 1;
        return text;
    }

    private List<String> list() {
        int end = line.indexOf('\t', position);
        if (end == position) {
            position = end + 1;
            return List.of();
        }
        List<String> items = new ArrayList<>();
        while (position < end) {
            int blank = line.indexOf(' ', position);
            items.add(unescaped(line.substring(position, blank)));
            position = blank + 1;
        }
        position = end + 1;
        return List.copyOf(items);
    }

    /** A text as it was before it was written. */
    static String unescaped(String text) {
        int escape = text.indexOf('\\');
        if (escape < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int begin = 0;
        while (escape >= 0) {
            out.append(text, begin, escape).append((char) Integer.parseInt(text.substring(escape + 2, escape + 6), 16));
            begin = escape + 6;
            escape = text.indexOf('\\', begin);
        }
        return out.append(text, begin, text.length()).toString();
    }

    private static void text(StringBuilder out, String text) {
        escape(out, text, ' ');
        out.append('\t');
    }

    private static void list(StringBuilder out, List<String> items) {
        for (String item : items) {
            escape(out, item, '!');
            out.append(' ');
        }
        out.append('\t');
    }

    private static void escape(StringBuilder out, String text, char least) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < least || letter > '~' || letter == '\\') {
                String hex = Integer.toHexString(letter);
                out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            } else {
                out.append(letter);
            }
        }
    }
}
