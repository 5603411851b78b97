package dev.retort.autogenerate;

import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kind of object of a team's own that is compared, too: {@code Comparison.STANDARD.with(new AuditedTables())}.
 *
 * <p>Its operations are best {@link dev.retort.operation.CustomOperation}s that know their inverse and implement {@link
 * dev.retort.source.JavaForm}, so that they can be written as a migration.
 *
 * @param <T> what is known of an object, by which two compare
 */
public interface OwnKind<T> {

    /** What such an object is called: {@code audited table}. */
    String name();

    /** The objects in the database, by their names. */
    Map<String, T> read(Connection connection) throws SQLException;

    /** The objects that the code declares, by their names. */
    Map<String, T> declared();

    /** Whether an object is as it should be. */
    default boolean isSame(T standing, T declared) {
        return standing.equals(declared);
    }

    /** What makes an object; carried out when the tables are as declared. */
    List<Operation> creating(String name, T declared);

    /** What takes an object away; carried out before the tables change. */
    List<Operation> dropping(String name, T standing);

    /** What makes an object of one that is otherwise; drops it and makes it anew unless said. */
    default List<Operation> replacing(String name, T standing, T declared) {
        List<Operation> operations = new ArrayList<>(dropping(name, standing));
        operations.addAll(creating(name, declared));
        return operations;
    }
}
