package dev.retort.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of all its classes together: that they are a history without faults, and which rows a database has that
 * is up to date with it. It counts only where the classes of the scanned packages are exactly these; see {@link ClassSum}.
 *
 * @param classes how many they are, and what they add up to
 * @param packages the paths of the packages that have revisions, ending with slashes
 * @param oneHead whether they have one head, so that {@code head} means it
 * @param rows the version rows of a database to which all of them are applied, sorted
 */
record IndexSummary(ClassSum classes, List<String> packages, boolean oneHead, List<String> rows) {

    private static final int FIELDS = 6;

    /** Copies the lists. */
    IndexSummary {
        packages = List.copyOf(packages);
        rows = List.copyOf(rows);
    }

    /** As a line, without its end. */
    String line() {
        StringBuilder text = new StringBuilder();
        text.append(classes.count()).append('\t').append(classes.sum()).append('\t');
        IndexLine.list(text, packages);
        text.append(oneHead ? 1 : 0).append('\t');
        IndexLine.list(text, rows);
        return text.append(checksum(text.toString())).toString();
    }

    /** What a line says; null where it says nothing, or was not written whole. */
    static @Nullable IndexSummary of(String line) {
        String[] fields = line.split("\t", -1);
        int rest = line.lastIndexOf('\t') + 1;
        if (fields.length != FIELDS || !fields[FIELDS - 1].equals(checksum(line.substring(0, rest)))) {
            return null;
        }
        ClassSum classes = new ClassSum(Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
        return new IndexSummary(classes, items(fields[2]), fields[3].equals("1"), items(fields[4]));
    }

    /** Whether each of these packages has revisions, itself or below it. */
    boolean hasRevisionsBelow(List<String> packagePaths) {
        for (String path : packagePaths) {
            boolean found = false;
            for (String each : packages) {
                found |= each.startsWith(path);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static List<String> items(String field) {
        List<String> items = new ArrayList<>();
        int begin = 0;
        for (int end = field.indexOf(' '); end >= 0; end = field.indexOf(' ', begin)) {
            items.add(IndexLine.unescaped(field.substring(begin, end)));
            begin = end + 1;
        }
        return items;
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.valueOf(crc.getValue());
    }
}
