package dev.retort.dialect.h2;

import dev.retort.schema.IndexKey;
import dev.retort.schema.NullsOrder;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Where null stands among sorted values when nothing is said: the setting DEFAULT_NULL_ORDERING of the database. */
enum NullsPlace {
    /** Before the smallest value. */
    LOW,
    /** Behind the largest value. */
    HIGH,
    FIRST,
    LAST;

    /** The setting of a database. */
    static NullsPlace of(DatabaseMetaData database) throws SQLException {
        if (database.nullsAreSortedHigh()) {
            return HIGH;
        }
        if (database.nullsAreSortedAtStart()) {
            return FIRST;
        }
        return database.nullsAreSortedAtEnd() ? LAST : LOW;
    }

    /** The key without a word that says what is so without it. */
    IndexKey plain(IndexKey key) {
        IndexKey.Sorting said = key.sorting();
        boolean needless = said.nulls() == usual(said.descending());
        return key.sorted(new IndexKey.Sorting(
                said.descending(),
                needless ? null : said.nulls(),
                said.operatorClass(),
                said.collation(),
                said.prefix()));
    }

    private NullsOrder usual(boolean descending) {
        boolean first = switch (this) {
            case LOW -> !descending;
            case HIGH -> descending;
            case FIRST -> true;
            case LAST -> false;
        };
        return first ? NullsOrder.FIRST : NullsOrder.LAST;
    }
}
