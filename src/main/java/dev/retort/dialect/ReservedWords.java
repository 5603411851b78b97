package dev.retort.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The words that an engine reserves, from a file beside a class: one on a line, in lower case. */
public final class ReservedWords {

    private ReservedWords() {}

    /** The words in {@code reserved-words.txt} beside that class. */
    public static Set<String> beside(Class<?> place) {
        String file = "reserved-words.txt";
        try (InputStream input = place.getResourceAsStream(file)) {
            if (input == null) {
                throw new IllegalStateException(file + " is missing beside " + place.getName());
            }
            String text = new String(input.readAllBytes(), StandardCharsets.US_ASCII);
            Set<String> words = new HashSet<>();
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                words.add(text.substring(from, end).strip());
                from = end + 1;
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
