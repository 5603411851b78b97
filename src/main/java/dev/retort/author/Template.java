package dev.retort.author;

import dev.retort.error.Suggestion;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places that are filled: {@code V{{year}}_{{slug}}}. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([\\w.-]*)\\s*}}");

    private final String what;
    private final String text;

    /**
     * A template.
     *
     * @param what what it is, to begin the sentence "... has a place that nothing fills"
     */
    Template(String what, String text) {
        this.what = what;
        this.text = text;
    }

    /** Whether it has a place of that name. */
    boolean hasPlace(String name) {
        return PLACE.matcher(text).results().anyMatch(place -> place.group(1).equals(name));
    }

    /**
     * The text with these values in its places.
     *
     * @throws AuthorException when it has a place for which there is no value
     */
    String filled(Map<String, String> values) {
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value = values.get(places.group(1));
            if (value == null) {
                throw unknown(places.group(1), values);
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    private AuthorException unknown(String name, Map<String, String> values) {
        TreeSet<String> known = new TreeSet<>(values.keySet());
        String nearest = Suggestion.nearest(name, known);
        return new AuthorException(
                what + " has a place '{{" + name + "}}', which nothing fills.",
                "The places are {{" + String.join("}}, {{", known) + "}}.",
                nearest == null ? "Write one of these." : "Did you mean '{{" + nearest + "}}'?");
    }
}
