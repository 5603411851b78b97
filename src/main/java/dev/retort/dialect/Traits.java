package dev.retort.dialect;

import dev.retort.schema.PortableType;
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

    /** Whether the engine can do it. */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
