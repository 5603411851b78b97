package dev.retort.scan;

import dev.retort.migration.TransactionMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the index behind its name: a {@link ClassFile} and the checksum and size of the bytes it was read from.
 *
 * <p>Fields end with tabs, the items of lists with blanks. What is no visible ASCII character stands as {@code \}{@code uXXXX}.
 * Every start of an application takes all lines apart, so what most migrations have in common is compared and not read.
 */
final class IndexLine {

    /** How the lines of most migrations end. */
    private static final byte[] USUAL_END =
            TransactionMode.PER_REVISION.name().concat("\t\t\t\t\n").getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] bytes;
    private final int begin;
    private int position;

    /** What the class is and extends, in the index and read. */
    private int kindBegin;

    private int kindEnd;
    private @Nullable ClassFile kind;

    /** The line in an index, from the field behind the name. */
    IndexLine(byte[] bytes, int begin) {
        this.bytes = bytes;
        this.begin = begin;
    }

    /** Whether the line is of a file with this checksum and size. */
    boolean isOf(long crc, long size) {
        position = begin;
        return number() == crc && number() == size;
    }

    /** The class that the line is about, once {@link #isOf} has said yes; another line of the index may be of the same kind. */
    ClassFile classFile(String name, @Nullable IndexLine other) {
        kindBegin = position;
        ClassFile like = other == null ? null : other.kindAt(position);
        if (other != null && like != null) {
            position += other.kindEnd - other.kindBegin;
        } else {
            like = new ClassFile(name, text(), list(), (int) number(), (int) number(), number() == 1, null);
        }
        kindEnd = position;
        kind = like;
        return new ClassFile(
                name,
                like.superName(),
                like.interfaces(),
                like.access(),
                like.place(),
                like.constructible(),
                bytes[position] == '\n' ? null : revision());
    }

    private @Nullable ClassFile kindAt(int at) {
        return isAt(at, bytes, kindBegin, kindEnd) ? kind : null;
    }

    private boolean isAt(int at, byte[] other, int from, int to) {
        if (at + to - from > bytes.length) {
            return false;
        }
        // A plain loop, as the comparison of arrays is slow until it is compiled.
        for (int i = from; i < to; i++) {
            if (bytes[at + i - from] != other[i]) {
                return false;
            }
        }
        return true;
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

    private RevisionValues revision() {
        String id = text();
        List<String> parents = list();
        List<String> dependsOn = list();
        List<String> labels = list();
        List<String> replaces = list();
        String message = text();
        if (isAt(position, USUAL_END, 0, USUAL_END.length)) {
            return new RevisionValues(
                    id, parents, dependsOn, labels, replaces, message, TransactionMode.PER_REVISION, "", "", "");
        }
        return new RevisionValues(
                id, parents, dependsOn, labels, replaces, message, transactionMode(text()), text(), text(), text());
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
        long number = 0;
        while (bytes[position] != '\t') {
            number = number * 10 + bytes[position++] - '0';
        }
        position++;
        return number;
    }

    private String text() {
        int end = end(bytes, position, '\t');
        String text = end == position ? "" : text(bytes, position, end);
        position = end + 1;
        return text;
    }

    private List<String> list() {
        int end = end(bytes, position, '\t');
        if (end == position) {
            position = end + 1;
            return List.of();
        }
        int blank = end(bytes, position, ' ');
        String first = text(bytes, position, blank);
        position = blank + 1;
        if (position == end) {
            position = end + 1;
            return List.of(first);
        }
        List<String> items = new ArrayList<>();
        items.add(first);
        while (position < end) {
            blank = end(bytes, position, ' ');
            items.add(text(bytes, position, blank));
            position = blank + 1;
        }
        position = end + 1;
        return List.copyOf(items);
    }

    /** Where the next of these characters is. */
    static int end(byte[] bytes, int from, char letter) {
        int end = from;
        while (bytes[end] != letter) {
            end++;
        }
        return end;
    }

    /** A field as it was before it was written. */
    static String text(byte[] bytes, int begin, int end) {
        return unescaped(new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1));
    }

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

    static void list(StringBuilder out, List<String> items) {
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
