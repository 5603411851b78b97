package dev.retort.dialect.hsqldb;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.ReservedWords;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;
import java.util.Map;
import java.util.Set;

/** What HSQLDB is like: hsqldb.org/doc/2.0/guide/sqlgeneral-chapt.html. */
final class HsqldbTraits {

    static final String NAME = "hsqldb";

    private static final int LONGEST_NAME = 128;
    /** The longest text and the longest bytes that stand in the row itself. */
    private static final String TEXT = "varchar(16777216)";

    private static final Set<Feature> FEATURES = Set.of(
            Feature.SCHEMAS,
            Feature.VIEWS,
            Feature.RENAME_VIEW,
            Feature.COMMENTS,
            Feature.STORED_COLUMNS,
            Feature.ARRAYS,
            Feature.IDENTITY_ALWAYS,
            Feature.IDENTITY_OUTSIDE_KEY,
            Feature.SET_DEFAULT_ACTION,
            Feature.DROP_CASCADE,
            Feature.EVERY_NAME);

    private static final Map<Kind, String> TYPES = Map.of(
            Kind.DECIMAL, "decimal(128, 38)",
            Kind.VARCHAR, TEXT,
            Kind.TEXT, TEXT,
            Kind.CASE_INSENSITIVE_TEXT, TEXT + " collate sql_text_ucc",
            Kind.JSON, TEXT,
            Kind.JSONB, TEXT,
            Kind.BINARY, "varbinary(16777216)",
            Kind.TIME, "time(6)");

    private HsqldbTraits() {}

    static Traits traits() {
        Set<String> reserved = ReservedWords.beside(HsqldbTraits.class);
        return new Traits(NAME, "HSQLDB", NameFolding.UPPER, "\"", LONGEST_NAME, false, reserved, FEATURES, TYPES);
    }
}
