package dev.retort.dialect.sqlite;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which operations may need the rebuild of a table; asked before a transaction begins. */
final class Rebuilds {

    private final SqliteClauses clauses = new SqliteClauses(SqliteTraits.traits());
    private final Set<QualifiedName> tables = new LinkedHashSet<>();
    private final Set<String> pointedAt = new HashSet<>();
    private boolean renames;

    private Rebuilds(List<Operation> operations) {
        for (Operation operation : operations) {
            read(operation);
        }
    }

    /** Whether one of the operations may need a rebuild, as far as it can be told without the tables. */
    static boolean mayNeedOne(List<Operation> operations) {
        return hasAlterTable(operations) && !new Rebuilds(operations).tables.isEmpty();
    }

    /**
     * Whether one of the operations may rebuild a table that foreign keys point at, so that its rows would be deleted from
     * under them: where none does, foreign keys can stay enforced and cascades go on.
     */
    static boolean mayNeedOneOfParents(List<Operation> operations, LiveTables live) {
        if (!hasAlterTable(operations)) {
            return false;
        }
        Rebuilds rebuilds = new Rebuilds(operations);
        if (rebuilds.tables.isEmpty() || rebuilds.renames) {
            return !rebuilds.tables.isEmpty();
        }
        for (QualifiedName table : rebuilds.tables) {
            if (rebuilds.pointedAt.contains(Token.key(table.name())) || live.isPointedAt(table)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAlterTable(List<Operation> operations) {
        for (Operation operation : operations) {
            if (operation instanceof AlterTable || operation instanceof ScopeOperation) {
                return true;
            }
        }
        return false;
    }

    private void read(Operation operation) {
        if (operation instanceof ScopeOperation scope && scope.appliesTo(SqliteTraits.NAME)) {
            scope.operations().forEach(this::read);
        } else if (operation instanceof RenameTable) {
            renames = true;
        } else if (operation instanceof CreateTable create) {
            create.definition().constraints().forEach(this::point);
        } else if (operation instanceof AlterTable alter) {
            for (TableChange change : alter.changes()) {
                if (change instanceof AddConstraint add) {
                    point(add.constraint());
                }
                if (!isAlwaysNative(clauses, change)) {
                    tables.add(alter.table());
                }
            }
        }
    }

    private void point(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            pointedAt.add(Token.key(key.table().name()));
        }
    }

    /** Whether SQLite does the change itself, whatever the table is like. */
    static boolean isAlwaysNative(SqliteClauses clauses, TableChange change) {
        return change instanceof RenameColumn
                || (change instanceof AddColumn add && !add.column().isIdentity() && isNative(clauses, add.column()));
    }

    /** Whether {@code add column} takes the column on a table that has rows. */
    static boolean isNative(SqliteClauses clauses, Column column) {
        DefaultValue value = column.defaultValue();
        return value == null ? column.nullable() : DefaultText.isConstant(clauses.defaultValue(value));
    }
}
