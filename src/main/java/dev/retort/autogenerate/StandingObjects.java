package dev.retort.autogenerate;

import dev.retort.error.RetortException;
import dev.retort.run.ConnectionSource;
import dev.retort.run.RunSettings;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** What is in a database before a schema is made in it. */
public final class StandingObjects {

    private static final int MOST_NAMED = 10;

    private final RunSettings settings;

    /** What is there besides the tables of the history. */
    public StandingObjects(RunSettings settings) {
        this.settings = settings;
    }

    /** A schema that is not made, because something is there; nothing was sent but queries. */
    public static final class NotEmptyException extends RetortException {

        private static final long serialVersionUID = 1L;

        NotEmptyException(List<String> names) {
            super(
                    "The declared schema cannot be created: the database is not empty.",
                    "There is " + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                            + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "") + ".",
                    "Create it in an empty database, or lead this one there with `retort revision --autogenerate`.");
        }
    }

    /**
     * Checks that the default schema is empty.
     *
     * @throws NotEmptyException when it is not
     */
    public void requireNone(ConnectionSource source) {
        List<String> names = source.lend(settings.schema(), (connection, dialect) -> {
            Schema schema = dialect.inspector(connection).schema();
            List<String> found = new ArrayList<>();
            for (QualifiedName table : schema.tables().keySet()) {
                if (!settings.tables().includes(table)) {
                    found.add("table " + table);
                }
            }
            found.addAll(schema.objects().keySet());
            return found;
        });
        if (!names.isEmpty()) {
            throw new NotEmptyException(names);
        }
    }
}
