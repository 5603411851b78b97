package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.TableText.ConstraintText;
import dev.retort.operation.DropConstraint;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint found in the text of a table.
 *
 * @param clause what it says
 * @param column the column at which it stands, or null
 * @param element the element of the table that it is, or null where it stands at a column
 */
record StandingConstraint(
        Clause clause, @Nullable String column, @Nullable ConstraintText element) {

    /** The constraint of that name, or without a name but with the meaning that was said. */
    static StandingConstraint find(QualifiedName table, TableText text, DropConstraint change) {
        List<StandingConstraint> all = all(text);
        String name = String.valueOf(change.name());
        List<String> names = new ArrayList<>();
        for (StandingConstraint found : all) {
            if (found.clause.isNamed(name)) {
                return found;
            }
            if (found.clause.name() != null) {
                names.add(found.clause.name());
            }
        }
        Constraint was = change.was();
        for (StandingConstraint found : all) {
            if (was != null && found.clause.name() == null && found.means(was)) {
                return found;
            }
        }
        throw TableChangeException.noConstraint(table, name, names);
    }

    private static List<StandingConstraint> all(TableText text) {
        List<StandingConstraint> all = new ArrayList<>();
        for (ColumnText column : text.columns()) {
            for (Clause clause : column.clauses()) {
                if (clause.isConstraint()) {
                    all.add(new StandingConstraint(clause, column.name(), null));
                }
            }
        }
        for (ConstraintText constraint : text.constraints()) {
            if (constraint.clause().isConstraint()) {
                all.add(new StandingConstraint(constraint.clause(), null, constraint));
            }
        }
        return all;
    }

    private boolean means(Constraint was) {
        if (was instanceof Check check) {
            return clause.kind() == Kind.CHECK
                    && clause.body()
                            .equals(check.condition()
                                    .forEngine(SqliteTraits.NAME)
                                    .strip());
        }
        Kind kind =
                was instanceof PrimaryKey ? Kind.PRIMARY_KEY : was instanceof Unique ? Kind.UNIQUE : Kind.FOREIGN_KEY;
        List<String> columns = column == null ? clause.columns() : List.of(column);
        boolean target = !(was instanceof ForeignKey key)
                || (clause.target() != null
                        && Token.same(clause.target().table(), key.table().name()));
        return clause.kind() == kind && target && keys(columns).equals(keys(was.columns()));
    }

    private static List<String> keys(List<String> names) {
        return names.stream().map(Token::key).toList();
    }

    TableText removedFrom(TableText text) {
        if (element != null) {
            return text.without(element);
        }
        ColumnText standing = text.column(String.valueOf(column));
        return standing == null ? text : text.replacing(standing.without(clause));
    }
}
