package dev.retort.adopt;

import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;

/**
 * A tool that managed a database before, with what is to be known of its tables; immutable, each word gives another one.
 *
 * <p>It begins with {@link Flyway#FLYWAY}, {@link Liquibase#LIQUIBASE} or {@link Alembic#ALEMBIC}.
 */
public abstract sealed class OtherTool permits Flyway, Liquibase, Alembic {

    private final QualifiedName table;
    private final List<SaidPlace> places;

    OtherTool(QualifiedName table, List<SaidPlace> places) {
        this.table = table;
        this.places = List.copyOf(places);
    }

    /** Its name as the journal has it, in lower case. */
    public abstract String name();

    /** Its name for people. */
    abstract String product();

    /** Where its tables say that the database stands, having checked that they are in order. */
    abstract Place read(OtherTables tables) throws SQLException;

    /** Its table of what it has applied. */
    QualifiedName table() {
        return table;
    }

    /** The revisions that were said for its places. */
    List<SaidPlace> places() {
        return places;
    }

    /** Whether its rows are ids of revisions, so that no place has to be said. */
    boolean namesRevisions() {
        return false;
    }

    /** What to say where its table has another name. */
    String tableHint(QualifiedName example) {
        return "Name the table if it is another one: --table " + example + ", in code " + constant() + ".table(\""
                + example + "\").";
    }

    /** The constant by which code begins with it. */
    abstract String constant();
}
