package dev.retort.dialect;

import dev.retort.schema.PortableType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one engine is like, as data.
 *
 * @param name the name by which migrations know it, in lower case: {@code postgresql}
 * @param product the name for people: {@code PostgreSQL}
 * @param folding what it makes of a name that is not quoted
 * @param quote what stands around a name that is quoted, and is doubled inside
 * @param longestName the most that a name may measure
 * @param measuresBytes whether names are measured in bytes of UTF-8, or in characters
 * @param reserved words that have to be quoted, in lower case
 * @param features what it can do
 * @param types its spelling of the portable types, without length
 */
public record Traits(
        String name,
        String product,
        NameFolding folding,
        String quote,
        int longestName,
        boolean measuresBytes,
        Set<String> reserved,
        Set<Feature> features,
        Map<PortableType.Kind, String> types) {

    /** Copies the sets. */
    public Traits {
        reserved = Set.copyOf(reserved);
        features = Set.copyOf(features);
        types = Map.copyOf(types);
    }

    /** An engine that folds and quotes names as the standard does, and claims nothing yet. */
    public static Traits standard(String name, String product, int longestName, Set<String> reserved) {
        return new Traits(name, product, NameFolding.UPPER, "\"", longestName, false, reserved, Set.of(), Map.of());
    }

    /** The same engine, which can do these things, too. */
    public Traits claiming(Feature... more) {
        Set<Feature> all = new HashSet<>(features);
        Collections.addAll(all, more);
        return new Traits(name, product, folding, quote, longestName, measuresBytes, reserved, all, types);
    }

    /** The same engine, with its words for portable types. */
    public Traits spelling(String words, PortableType.Kind... kinds) {
        Map<PortableType.Kind, String> all = new HashMap<>(types);
        for (PortableType.Kind kind : kinds) {
            all.put(kind, words);
        }
        return new Traits(name, product, folding, quote, longestName, measuresBytes, reserved, features, all);
    }

    /** Whether the engine can do it. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
