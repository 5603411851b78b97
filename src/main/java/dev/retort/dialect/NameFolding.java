package dev.retort.dialect;

import java.util.Locale;

/** What an engine makes of a name that is not quoted. */
public enum NameFolding {
    /** Lower case, as PostgreSQL does. */
    LOWER,
    /** Upper case, as H2 and the standard do. */
    UPPER,
    /** Nothing, and another case is another name, as on H2 with {@code DATABASE_TO_UPPER=FALSE}. */
    KEEP,
    /** Nothing, and upper and lower case are the same, as on SQLite. */
    SAME,
    /** Nothing; upper and lower case are the same in names of columns, those of tables are as its files are, as on MySQL. */
    SAME_COLUMNS;

    /** Whether two names of tables, of which the engine stores each as it stands, are one to it. */
    public boolean isOneTable(String name, String other) {
        return name.equals(other) || (this == SAME && name.equalsIgnoreCase(other));
    }

    /** Whether two names of columns, of which the engine stores each as it stands, are one to it. */
    public boolean isOneColumn(String name, String other) {
        return name.equals(other) || ((this == SAME || this == SAME_COLUMNS) && name.equalsIgnoreCase(other));
    }

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
