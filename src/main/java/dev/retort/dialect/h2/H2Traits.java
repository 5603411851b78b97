package dev.retort.dialect.h2;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.ReservedWords;
import dev.retort.dialect.Traits;
import dev.retort.dialect.TypeReading;
import dev.retort.schema.PortableType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What H2 is like. */
final class H2Traits {

    static final String NAME = "h2";

    private static final int LONGEST_NAME = 256;

    private H2Traits() {}

    /** What H2 is like; {@code likePostgresql} says whether its URL has MODE=PostgreSQL, where some of its types are unknown. */
    static Traits of(NameFolding folding, boolean likePostgresql) {
        return new Traits(
                NAME,
                "H2",
                folding,
                "\"",
                LONGEST_NAME,
                false,
                ReservedWords.beside(H2Traits.class),
                features(),
                types(likePostgresql));
    }

    /** What H2 has; it keeps every column that it works out, and the texts of its functions and triggers are Java. */
    private static Set<Feature> features() {
        return Set.of(
                Feature.SCHEMAS,
                Feature.IDENTITY_OUTSIDE_KEY,
                Feature.IDENTITY_ALWAYS,
                Feature.CHANGE_IDENTITY,
                Feature.NULLS_ORDER,
                Feature.NULLS_NOT_DISTINCT,
                Feature.DROP_CASCADE,
                Feature.COMMENTS,
                Feature.STORED_COLUMNS,
                Feature.ARRAYS,
                Feature.INTERVALS,
                Feature.NOT_NULL_CHECKS,
                Feature.DEFAULT_EXPRESSIONS,
                Feature.TYPE_CONVERSIONS,
                Feature.ENUMS,
                Feature.SEQUENCE_CACHE,
                Feature.SKIPPING_ROWS_OF_QUERIES,
                Feature.SEQUENCES,
                Feature.VIEWS,
                Feature.RENAME_VIEW,
                Feature.FUNCTIONS,
                Feature.PROCEDURES,
                Feature.TRIGGER_BODIES,
                Feature.GRANTS,
                Feature.SET_DEFAULT_ACTION,
                Feature.EVERY_NAME);
    }

    private static Map<PortableType.Kind, String> types(boolean likePostgresql) {
        Map<PortableType.Kind, String> types = new HashMap<>();
        // Without digits it would have whole seconds.
        types.put(PortableType.Kind.TIME, "time(" + TypeReading.MICROSECONDS + ")");
        types.put(PortableType.Kind.TEXT, "character varying");
        types.put(PortableType.Kind.BINARY, "varbinary");
        types.put(PortableType.Kind.CASE_INSENSITIVE_TEXT, likePostgresql ? "character varying" : "varchar_ignorecase");
        types.put(PortableType.Kind.INTERVAL, TypeReading.INTERVAL);
        types.put(PortableType.Kind.JSONB, "json");
        return types;
    }
}
