package dev.retort.dialect.hsqldb;

import static dev.retort.dialect.Feature.ARRAYS;
import static dev.retort.dialect.Feature.COMMENTS;
import static dev.retort.dialect.Feature.DROP_CASCADE;
import static dev.retort.dialect.Feature.EVERY_NAME;
import static dev.retort.dialect.Feature.IDENTITY_ALWAYS;
import static dev.retort.dialect.Feature.IDENTITY_OUTSIDE_KEY;
import static dev.retort.dialect.Feature.RENAME_SEQUENCE;
import static dev.retort.dialect.Feature.RENAME_VIEW;
import static dev.retort.dialect.Feature.SCHEMAS;
import static dev.retort.dialect.Feature.SEQUENCES;
import static dev.retort.dialect.Feature.SET_DEFAULT_ACTION;
import static dev.retort.dialect.Feature.STORED_COLUMNS;
import static dev.retort.dialect.Feature.VIEWS;

import dev.retort.dialect.ReservedWords;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;

/** What HSQLDB is like: hsqldb.org/doc/2.0/guide/sqlgeneral-chapt.html. */
final class HsqldbTraits {

    static final String NAME = "hsqldb";

    private static final int LONGEST_NAME = 128;

    private HsqldbTraits() {}

    static Traits traits() {
        return Traits.standard(NAME, "HSQLDB", LONGEST_NAME, ReservedWords.beside(HsqldbTraits.class))
                .claiming(SCHEMAS, SEQUENCES, RENAME_SEQUENCE, VIEWS, RENAME_VIEW)
                .claiming(STORED_COLUMNS, ARRAYS, IDENTITY_ALWAYS, IDENTITY_OUTSIDE_KEY)
                .claiming(COMMENTS, SET_DEFAULT_ACTION, DROP_CASCADE, EVERY_NAME)
                .spelling("decimal(128, 38)", Kind.DECIMAL)
                .spelling("varchar(16777216)", Kind.VARCHAR, Kind.TEXT, Kind.JSON, Kind.JSONB)
                .spelling("varchar(16777216) collate sql_text_ucc", Kind.CASE_INSENSITIVE_TEXT)
                .spelling("varbinary(16777216)", Kind.BINARY)
                .spelling("time(6)", Kind.TIME);
    }
}
