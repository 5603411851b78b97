package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.run.ConnectionSource;
import dev.retort.run.OfflineException;
import org.jspecify.annotations.Nullable;

/** The database of a migrator, or the engine of one that has none. */
final class Database {

    private final @Nullable ConnectionSource source;
    private final String dialect;
    private final int majorVersion;

    private Database(@Nullable ConnectionSource source, String dialect, int majorVersion) {
        this.source = source;
        this.dialect = dialect;
        this.majorVersion = majorVersion;
    }

    static Database behind(ConnectionSource source) {
        return new Database(source, "", 0);
    }

    static Database none(String dialect, int majorVersion) {
        // A name that nobody knows fails here and not with the first script.
        Dialect known = Dialects.offline(dialect, majorVersion);
        return new Database(null, known.traits().name(), majorVersion);
    }

    ConnectionSource connections(String verb) {
        if (source == null) {
            throw OfflineException.ofVerb(verb, dialect, majorVersion);
        }
        return source;
    }

    boolean isNone() {
        return source == null;
    }

    Dialect dialect() {
        return source == null ? Dialects.offline(dialect, majorVersion) : source.dialect();
    }
}
