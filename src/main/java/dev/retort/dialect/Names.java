package dev.retort.dialect;

import java.nio.charset.StandardCharsets;

/**
 * How an engine writes names: a plain lower-case word as it is, a reserved one quoted in the case that the engine folds
 * to, so that SQL without quotes still finds it, and anything else quoted as said.
 */
final class Names {

    private final Traits traits;

    Names(Traits traits) {
        this.traits = traits;
    }

    /** The name as SQL has it; {@code reserved} says whether the engine takes it for another thing without quotes. */
    String written(String name, boolean reserved) {
        requireFits(name);
        if (!isPlain(name)) {
            return quoted(name);
        }
        return reserved ? quoted(traits.folding().stored(name)) : name;
    }

    private String quoted(String name) {
        String quote = traits.quote();
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** Whether it is a lower-case word. */
    static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                return false;
            }
        }
        return true;
    }

    private void requireFits(String name) {
        boolean isOdd = name.endsWith(" ") || name.codePoints().anyMatch(c -> c > Character.MAX_VALUE);
        if (isOdd && !traits.has(Feature.EVERY_NAME)) {
            throw new UnsupportedByDialectException(
                    traits.name(),
                    "'" + name + "' cannot be a name on " + traits.product() + ".",
                    traits.product() + " has no " + Feature.EVERY_NAME.words() + ".",
                    "Name it otherwise, or write onlyOn(...) around it for the engines that have such names.");
        }
        int length = traits.measuresBytes()
                ? name.getBytes(StandardCharsets.UTF_8).length
                : name.codePointCount(0, name.length());
        if (length > traits.longestName()) {
            String unit = traits.measuresBytes() ? " bytes" : " characters";
            throw new UnsupportedByDialectException(
                    traits.name(),
                    "'" + name + "' is too long a name for " + traits.product() + ".",
                    "It has " + length + unit + ", and " + traits.product() + " keeps " + traits.longestName() + ".",
                    "Shorten it: what is cut off would be lost without a word."
                            + (traits.measuresBytes()
                                    ? " A database that has it already calls it '" + kept(name) + "'."
                                    : ""));
        }
    }

    private String kept(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > traits.longestName()) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
