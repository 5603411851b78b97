package dev.retort.author;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * What the classes of new migrations are called, and so their files.
 *
 * @param template the name with places for {@code id}, {@code slug} (the words of the message), {@code year}, {@code month},
 *     {@code day}, {@code hour}, {@code minute}, {@code second} and {@code epoch} (seconds since 1970), each in double braces
 * @param longestSlug the most characters of the slug, which ends with a whole word where it can
 * @param zone whose time it is
 */
public record ClassNaming(String template, int longestSlug, ZoneId zone) {

    /** {@code V20261122_1431_create_invoice}: the time in UTC, so that the names sort alike for everybody. */
    public static final ClassNaming STANDARD =
            new ClassNaming("V{{year}}{{month}}{{day}}_{{hour}}{{minute}}_{{slug}}", 40, ZoneOffset.UTC);

    /**
     * Checks the length.
     *
     * @throws AuthorException when no slug could be that short
     */
    public ClassNaming {
        if (longestSlug < 1) {
            throw new AuthorException(
                    "A slug cannot have " + longestSlug + " characters at most.",
                    "It is the words of the message in the name of the class.",
                    "Write a number from 1 on; it is 40 unless said.");
        }
    }

    /** The same with another template. */
    public ClassNaming withTemplate(String other) {
        return new ClassNaming(other, longestSlug, zone);
    }

    /** The same with another length of slugs. */
    public ClassNaming withLongestSlug(int characters) {
        return new ClassNaming(template, characters, zone);
    }

    /**
     * The same with the time of another zone.
     *
     * @param name {@code Europe/Vienna}, {@code UTC}, {@code +02:00}
     * @throws AuthorException when there is no such zone
     */
    public ClassNaming withZone(String name) {
        try {
            return new ClassNaming(template, longestSlug, ZoneId.of(name));
        } catch (DateTimeException e) {
            throw new AuthorException(
                    "There is no time zone '" + name + "'.",
                    "Zones are called by their region and city, or by how far they are from UTC.",
                    "Write Europe/Vienna, America/New_York, UTC or +02:00, for example.");
        }
    }

    /**
     * The name of a class.
     *
     * @throws AuthorException when the template does not give a name that a class can have
     */
    public String className(Instant instant, String message, String id) {
        ZonedDateTime time = instant.atZone(zone);
        String slug = slug(message);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", slug(id));
        values.put("slug", slug.isEmpty() ? slug(id) : slug);
        values.put("year", String.format(Locale.ROOT, "%04d", time.getYear()));
        values.put("month", twoDigits(time.getMonthValue()));
        values.put("day", twoDigits(time.getDayOfMonth()));
        values.put("hour", twoDigits(time.getHour()));
        values.put("minute", twoDigits(time.getMinute()));
        values.put("second", twoDigits(time.getSecond()));
        values.put("epoch", String.valueOf(instant.getEpochSecond()));
        String name = new Template("The template of names, '" + template + "',", template).filled(values);
        if (!SourceVersion.isName(name) || name.indexOf('.') >= 0) {
            throw new AuthorException(
                    "A class cannot be called '" + name + "'.",
                    "That is what the template of names, '" + template + "', gives for '" + message + "'; a name has"
                            + " letters, digits and '_', and begins with a letter.",
                    "Write a template such as 'V{{year}}{{month}}{{day}}_{{slug}}'; the directory is that of the package.");
        }
        return name;
    }

    private static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String words =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        if (words.length() <= longestSlug) {
            return words;
        }
        int end = words.charAt(longestSlug) == '_' ? longestSlug : words.lastIndexOf('_', longestSlug);
        return words.substring(0, end > 0 ? end : longestSlug).replaceAll("_+$", "");
    }
}
