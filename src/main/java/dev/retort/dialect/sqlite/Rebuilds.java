package dev.retort.dialect.sqlite;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AddLabel;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.RenameTable;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.SetComment;
import dev.retort.operation.TableChange;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
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
    private boolean labels;

    private Rebuilds(List<Operation> operations) {
        for (Operation operation : operations) {
            read(operation);
        }
    }

    /** Whether one of the operations may need a rebuild, as far as it can be told without the tables. */
    static boolean mayNeedOne(List<Operation> operations) {
        if (!hasAlterTable(operations)) {
            return false;
        }
        Rebuilds rebuilds = new Rebuilds(operations);
        return rebuilds.labels || !rebuilds.tables.isEmpty();
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
        if (rebuilds.labels) {
            return true;
        }
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
            if (operation instanceof AlterTable || operation instanceof ScopeOperation || isOfLabels(operation)) {
                return true;
            }
        }
        return false;
    }

    /** The columns of an enum stand in tables that only the database knows. */
    private static boolean isOfLabels(Operation operation) {
        return operation instanceof AddLabel
                || operation instanceof RenameLabel
                || operation instanceof ReplaceEnum
                || (operation instanceof RenameObject rename && rename.kind() == SchemaObject.Kind.ENUM);
    }

    private void read(Operation operation) {
        if (operation instanceof ScopeOperation scope && scope.appliesTo(SqliteTraits.NAME)) {
            scope.operations().forEach(this::read);
        } else if (isOfLabels(operation)) {
            labels = true;
        } else if (operation instanceof RenameTable) {
            renames = true;
        } else if (operation instanceof CreateTable create) {
            create.definition().constraints().forEach(this::point);
        } else if (operation instanceof AlterTable alter) {
            for (TableChange change : alter.changes()) {
                if (change instanceof AddConstraint add) {
                    point(add.constraint());
                }
                if (!needsNoRebuild(clauses, change)) {
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
        return needsNoRebuild(clauses, change) && !(change instanceof AddColumn add && add.isOnlyIfMissing());
    }

    /** Whether the change is no rebuild, whatever the table is like; words that SQLite leaves out are nothing at all. */
    private static boolean needsNoRebuild(SqliteClauses clauses, TableChange change) {
        return change instanceof RenameColumn
                || change instanceof SetComment
                || change instanceof ValidateConstraint
                || (change instanceof AddColumn add && !add.column().isIdentity() && isNative(clauses, add));
    }

    /** Whether {@code add column} takes the column on a table that has rows, and fills it as said. */
    static boolean isNative(SqliteClauses clauses, AddColumn change) {
        Column column = change.column();
        Generation generation = column.generation();
        if (generation != null) {
            return !generation.isStored();
        }
        DefaultValue value = column.defaultValue();
        if (change.filling() != null && !change.filling().equals(value)) {
            return false;
        }
        return value == null ? column.nullable() : DefaultText.isConstant(clauses.defaultValue(value));
    }
}
