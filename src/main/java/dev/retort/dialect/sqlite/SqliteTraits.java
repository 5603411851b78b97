package dev.retort.dialect.sqlite;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What SQLite is like. */
final class SqliteTraits {

    static final String NAME = "sqlite";

    private SqliteTraits() {}

    static Traits traits() {
        return new Traits(
                NAME,
                "SQLite",
                NameFolding.SAME,
                "\"",
                Integer.MAX_VALUE,
                false,
                reserved(),
                Set.of(
                        Feature.TRANSACTIONAL_DDL,
                        Feature.PARTIAL_INDEX,
                        Feature.EXPRESSION_INDEX,
                        Feature.SET_DEFAULT_ACTION,
                        Feature.EVERY_NAME,
                        Feature.INDEX_COLLATIONS,
                        Feature.DEFERRABLE_FOREIGN_KEYS,
                        Feature.COLLATIONS,
                        Feature.VIRTUAL_COLUMNS,
                        Feature.STORED_COLUMNS,
                        Feature.CHANGE_IDENTITY,
                        Feature.NOT_NULL_CHECKS,
                        Feature.DEFAULT_EXPRESSIONS,
                        Feature.TYPE_CONVERSIONS,
                        Feature.ENUMS,
                        Feature.SKIPPING_ROWS_OF_QUERIES,
                        Feature.VIEWS,
                        Feature.TRIGGER_BODIES,
                        Feature.LOCK_ON_WORK_CONNECTION),
                Map.of(
                        Kind.BINARY,
                        "blob",
                        Kind.UUID,
                        "text",
                        Kind.JSON,
                        "text",
                        Kind.JSONB,
                        "text",
                        Kind.CASE_INSENSITIVE_TEXT,
                        "text collate nocase"));
    }

    private static Set<String> reserved() {
        try (InputStream words = SqliteTraits.class.getResourceAsStream("reserved-words.txt")) {
            byte[] bytes = Objects.requireNonNull(words).readAllBytes();
            return Set.of(new String(bytes, StandardCharsets.US_ASCII).strip().split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of reserved words cannot be read", e);
        }
    }
}
