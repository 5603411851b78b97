package dev.retort.scan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What was known of class files when they were compiled. A line counts for exactly the bytes that it was written of: their
 * size and CRC-32 stand in it, and the directory of a jar has those of each entry. So an index that is stale, or of some of
 * the classes only, makes a scan slower and never wrong.
 *
 * <p>The text has a first line with its version, a second one with its {@link IndexSummary} and a last one with the CRC-32 of
 * those between; several may follow one another, as tools that merge jars put them. What does not end as it should was not
 * written whole and does not count.
 */
final class ClassIndex {

    /** Where it is, below the root of the classes or of the jar. */
    static final String PATH = "META-INF/retort/classes";

    private static final String BEGIN = "retort 2\n";
    private static final String END = "end ";

    private final Map<String, IndexLine> lines = new HashMap<>();
    private @Nullable IndexLine last;

    private ClassIndex() {}

    /** The index of the classes below {@code root} in a jar; an empty one where there is none. */
    static ClassIndex of(JarFile jar, String root) {
        JarEntry entry = jar.getJarEntry(root.concat(PATH));
        if (entry == null) {
            return new ClassIndex();
        }
        try (InputStream content = jar.getInputStream(entry)) {
            return of(content.readAllBytes());
        } catch (IOException e) {
            // What the index does not tell is read from the class files.
            return new ClassIndex();
        }
    }

    static ClassIndex of(byte[] bytes) {
        ClassIndex index = new ClassIndex();
        if (!index.addWhole(bytes)) {
            index.addPieces(bytes);
        }
        return index;
    }

    /** Adds the one index that these bytes are, as nearly always; whether they are one. */
    private boolean addWhole(byte[] bytes) {
        int end = bytes.length - 1;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        boolean whole = end >= BEGIN.length()
                && new String(bytes, 0, BEGIN.length(), StandardCharsets.ISO_8859_1).equals(BEGIN)
                && new String(bytes, end, bytes.length - end, StandardCharsets.ISO_8859_1)
                        .equals(endLine(bytes, BEGIN.length(), end));
        if (whole) {
            add(bytes, BEGIN.length(), end);
        }
        return whole;
    }

    private void addPieces(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int first = begin + BEGIN.length();
            int end = text.indexOf("\n" + END, first - 1) + 1;
            if (end == 0) {
                break;
            }
            if (text.startsWith(endLine(bytes, first, end), end)) {
                add(bytes, first, end);
            }
            // From its beginning, as one that was cut off may run on into the next.
            begin = text.indexOf(BEGIN, first);
        }
    }

    private void add(byte[] bytes, int first, int end) {
        int at = IndexLine.end(bytes, first, '\n') + 1;
        while (at < end) {
            int tab = IndexLine.end(bytes, at, '\t');
            lines.put(IndexLine.text(bytes, at, tab), new IndexLine(bytes, tab + 1));
            at = IndexLine.end(bytes, tab, '\n') + 1;
        }
    }

    /** What is known of a class file with this checksum and size; null where nothing is. */
    @Nullable
    ClassFile find(String name, long crc, long size) {
        IndexLine line = lines.get(name);
        if (line == null || !line.isOf(crc, size)) {
            return null;
        }
        ClassFile file = line.classFile(name, last);
        last = line;
        return file;
    }

    /** The summary of the first index in a jar for the classes below {@code root}, of which only that is read; or null. */
    static @Nullable IndexSummary summary(JarFile jar, String root) {
        JarEntry entry = jar.getJarEntry(root.concat(PATH));
        if (entry == null) {
            return null;
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.ISO_8859_1))) {
            String begin = reader.readLine();
            String summary = reader.readLine();
            return summary == null || !BEGIN.equals(begin.concat("\n")) ? null : IndexSummary.of(summary);
        } catch (IOException e) {
            // As if there were none.
            return null;
        }
    }

    /** An index with these lines, of which the summary is, where there is one. */
    static byte[] bytes(Collection<String> lines, @Nullable IndexSummary summary) {
        StringBuilder text = new StringBuilder(BEGIN);
        text.append(summary == null ? "" : summary.line()).append('\n');
        for (String line : lines) {
            text.append(line).append('\n');
        }
        byte[] body = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        text.append(endLine(body, BEGIN.length(), body.length));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The names of the classes that it has lines of. */
    Collection<String> names() {
        return lines.keySet();
    }

    private static String endLine(byte[] bytes, int begin, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, begin, end - begin);
        return END.concat(String.valueOf(crc.getValue())).concat("\n");
    }
}
