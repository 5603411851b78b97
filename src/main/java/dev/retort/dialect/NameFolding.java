package dev.retort.dialect;

import java.util.Locale;

/** What an engine makes of a name that is not quoted. */
public enum NameFolding {
    /** Lower case, as PostgreSQL does. */
    LOWER,
    /** Upper case, as H2 and the standard do. */
    UPPER,
    /** Nothing; upper and lower case are the same, as on SQLite. */
    KEEP;

    /** The name that the engine stores. */
    public String stored(String name) {
        if (this == UPPER) {
            return name.toUpperCase(Locale.ROOT);
        }
        return this == LOWER ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** The name that a migration says for a stored one: a word that was folded comes back in lower case. */
    public String said(String stored) {
        String word = stored.toLowerCase(Locale.ROOT);
        boolean folded = this == UPPER && stored.equals(stored.toUpperCase(Locale.ROOT)) && Names.isPlain(word);
        return folded ? word : stored;
    }
}
