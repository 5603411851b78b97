package dev.retort.author;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the classes of new migrations are called. */
final class ClassNames {

    private static final int LONGEST_SLUG = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd_HHmm", Locale.ROOT);

    private ClassNames() {}

    /** {@code V20261122_1431_create_invoice}; with the id where the message has no letter that could stand there. */
    static String of(LocalDateTime time, String message, String id) {
        String slug = slug(message);
        return "V" + TIME.format(time) + "_" + (slug.isEmpty() ? slug(id) : slug);
    }

    private static String slug(String message) {
        String plain = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String words =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        if (words.length() <= LONGEST_SLUG) {
            return words;
        }
        int end = words.charAt(LONGEST_SLUG) == '_' ? LONGEST_SLUG : words.lastIndexOf('_', LONGEST_SLUG);
        return words.substring(0, end > 0 ? end : LONGEST_SLUG).replaceAll("_+$", "");
    }
}
