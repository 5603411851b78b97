package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.KnownTables;
import dev.retort.reflect.ReflectionException;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that H2 keeps by an index of the user's, and with which it refuses to drop that index.
 *
 * <p>A foreign key and a unique constraint take an index that is there already; without it they would make one of their
 * own.
 */
final class IndexOwners {

    private final KnownTables known;

    IndexOwners(KnownTables known) {
        this.known = known;
    }

    /** The constraints of a table that stand on an index; without a database, those that may. */
    List<Constraint> of(@Nullable Table table, String index) {
        if (table == null) {
            return List.of();
        }
        Connection connection = known.tables().connection();
        Set<String> names = connection == null ? likely(table, index) : owners(connection, table.name(), index);
        return table.constraints().stream()
                .filter(constraint ->
                        names.stream().anyMatch(name -> known.same(name, String.valueOf(constraint.name()))))
                .toList();
    }

    private Set<String> owners(Connection connection, QualifiedName table, String index) {
        Set<String> names = new HashSet<>();
        String schema = table.schema() == null ? known.defaultSchema() : table.schema();
        try {
            for (CatalogRow row : new H2Catalog(connection).constraints()) {
                boolean here = known.same(schema, row.text(3)) && known.same(table.name(), row.text(4));
                if (here && known.same(index, row.text(6))) {
                    names.add(known.folding().said(row.text(1)));
                }
            }
        } catch (SQLException e) {
            throw new ReflectionException(
                    "The constraints of table " + table + " cannot be read.", String.valueOf(e.getMessage()), "", e);
        }
        return names;
    }

    private Set<String> likely(Table table, String index) {
        Set<String> names = new HashSet<>();
        for (Index found : table.indexes()) {
            if (known.same(index, String.valueOf(found.name()))) {
                table.constraints().stream()
                        .filter(constraint -> constraint instanceof ForeignKey
                                && constraint.name() != null
                                && found.columns().size()
                                        >= constraint.columns().size()
                                && Set.copyOf(constraint.columns())
                                        .equals(Set.copyOf(found.columns()
                                                .subList(0, constraint.columns().size()))))
                        .forEach(constraint -> names.add(String.valueOf(constraint.name())));
            }
        }
        return names;
    }
}
