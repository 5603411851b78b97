package dev.retort.dialect.mysql;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What MySQL and MariaDB are like. */
final class MysqlTraits {

    static final String MYSQL = "mysql";
    static final String MARIADB = "mariadb";

    private static final int LONGEST_NAME = 64;

    /** What tells letters from accented ones, but not from capitals. */
    private static final String CASE_INSENSITIVE_OF_MARIADB = "utf8mb4_uca1400_as_ci";

    private static final String CASE_INSENSITIVE_OF_MYSQL = "utf8mb4_0900_as_ci";

    private MysqlTraits() {}

    static Traits of(Engine engine) {
        Map<Kind, String> types = types();
        types.put(Kind.UUID, engine.isMariadb() ? "uuid" : "char(36)");
        types.put(Kind.CASE_INSENSITIVE_TEXT, "varchar(255) collate " + caseInsensitive(engine.isMariadb()));
        return new Traits(
                engine.isMariadb() ? MARIADB : MYSQL,
                engine.isMariadb() ? "MariaDB" : "MySQL",
                NameFolding.SAME_COLUMNS,
                "`",
                LONGEST_NAME,
                false,
                reserved(engine.isMariadb() ? "mariadb-words.txt" : "mysql-words.txt"),
                features(engine.isMariadb()),
                types);
    }

    private static Set<Feature> features(boolean isMariadb) {
        Set<Feature> features = EnumSet.of(
                Feature.SCHEMAS,
                Feature.COMMENTS,
                Feature.COLLATIONS,
                Feature.CHANGE_OPTIONS,
                Feature.STORED_COLUMNS,
                Feature.VIRTUAL_COLUMNS,
                Feature.CHANGE_IDENTITY,
                Feature.INDEX_PREFIXES,
                Feature.FULLTEXT_INDEXES,
                Feature.SPATIAL_INDEXES,
                Feature.VIEWS,
                Feature.RENAME_VIEW,
                Feature.FUNCTIONS,
                Feature.PROCEDURES,
                Feature.TRIGGER_BODIES,
                Feature.NOT_NULL_CHECKS,
                Feature.DEFAULT_EXPRESSIONS,
                Feature.TYPE_CONVERSIONS,
                Feature.ENUMS,
                Feature.GRANTS,
                Feature.SKIPPING_ROWS_OF_QUERIES);
        features.addAll(
                isMariadb
                        ? Set.of(Feature.SEQUENCES, Feature.RENAME_SEQUENCE, Feature.SEQUENCE_CACHE)
                        : Set.of(Feature.EXPRESSION_INDEX));
        return features;
    }

    private static Map<Kind, String> types() {
        Map<Kind, String> types = new EnumMap<>(Kind.class);
        types.put(Kind.REAL, "float");
        types.put(Kind.DOUBLE_PRECISION, "double");
        types.put(Kind.CHARACTER, "char");
        types.put(Kind.TEXT, "longtext");
        types.put(Kind.BINARY, "longblob");
        types.put(Kind.TIME, "time(6)");
        types.put(Kind.TIMESTAMP, "datetime(6)");
        types.put(Kind.TIMESTAMP_WITH_TIME_ZONE, "timestamp(6)");
        types.put(Kind.JSONB, "json");
        return types;
    }

    /** The collation of {@code caseInsensitiveText()}. */
    static String caseInsensitive(boolean isMariadb) {
        return isMariadb ? CASE_INSENSITIVE_OF_MARIADB : CASE_INSENSITIVE_OF_MYSQL;
    }

    /**
     * The words that are no names without quotes: those that MariaDB 10.11 refuses, and those of MySQL's manual, with the
     * functions that it takes for calls: dev.mysql.com/doc/refman/8.4/en/keywords.html.
     */
    private static Set<String> reserved(String file) {
        try (InputStream words = MysqlTraits.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(words).readAllBytes();
            return Set.of(new String(bytes, StandardCharsets.US_ASCII).strip().split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of reserved words cannot be read", e);
        }
    }
}
