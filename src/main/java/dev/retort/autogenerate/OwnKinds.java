package dev.retort.autogenerate;

import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects of a team's own kinds, around the differences of all else. */
final class OwnKinds {

    private final List<Operation> before = new ArrayList<>();
    private final List<Operation> after = new ArrayList<>();

    private OwnKinds() {}

    /** The differences with those of objects of these kinds. */
    static SchemaDiff added(SchemaDiff diff, List<OwnKind<?>> kinds, Connection connection) throws SQLException {
        OwnKinds found = new OwnKinds();
        for (OwnKind<?> kind : kinds) {
            found.compare(kind, connection);
        }
        List<Operation> operations = new ArrayList<>(found.before);
        operations.addAll(diff.operations());
        operations.addAll(found.after);
        return new SchemaDiff(operations, diff.before(), diff.remarks(), diff.proposals()).withLossesOf(operations);
    }

    /** What is said of these kinds where there is no database to read them from. */
    static List<Remark> notRead(List<OwnKind<?>> kinds) {
        return kinds.stream()
                .map(kind -> new Remark(
                        Remark.Kind.NOT_COMPARED, kind.name(), "objects of this kind are read from a database only."))
                .toList();
    }

    private <T> void compare(OwnKind<T> kind, Connection connection) throws SQLException {
        Map<String, T> standing = new TreeMap<>(kind.read(connection));
        Map<String, T> declared = new TreeMap<>(kind.declared());
        standing.forEach((name, object) -> {
            if (!declared.containsKey(name)) {
                before.addAll(kind.dropping(name, object));
            }
        });
        declared.forEach((name, object) -> {
            T there = standing.get(name);
            if (there == null) {
                after.addAll(kind.creating(name, object));
            } else if (!kind.isSame(there, object)) {
                after.addAll(kind.replacing(name, there, object));
            }
        });
    }
}
