package dev.retort.dialect.mysql;

import dev.retort.dialect.Statement;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlText;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a table, put together to as few statements as they can be: all clauses of one statement speak of the
 * table before it, so a change that needs the result of another begins the next one.
 */
final class Alteration implements TableChangeVisitor<Pending> {

    private final MysqlClauses clauses;
    private final QualifiedName name;
    private final List<TableChange> changes;
    private final @Nullable TableText table;
    private final Pending pending;
    private final Keys keys;

    Alteration(MysqlClauses clauses, AlterTable operation, Standing standing) {
        this.clauses = clauses;
        this.name = operation.table();
        this.changes = operation.changes();
        this.table = standing.table(operation);
        this.pending = new Pending(clauses, name);
        this.keys = new Keys(clauses, table, pending);
    }

    List<Statement> statements() {
        changes.forEach(change -> change.accept(this));
        return pending.finished();
    }

    @Override
    public Pending addColumn(AddColumn change) {
        Column column = change.column();
        if (doesNothing(change, change.isOnlyIfMissing(), hasColumn(column.name()))) {
            return pending;
        }
        if (column.isIdentity() && changes.stream().noneMatch(other -> isKeyOf(column.name(), other))) {
            throw clauses.needsKey(name, column.name());
        }
        pending.next(Set.of(column.name()));
        DefaultValue filling = change.filling();
        String words = "add column " + (change.isOnlyIfMissing() ? "if not exists " : "");
        pending.add(words + clauses.column(filling == null ? column : column.withDefault(filling)));
        remember(column.name(), clauses.definition(column));
        if (filling != null) {
            // In the same statement the engine would fill the rows with the default that the column has at its end.
            pending.flush();
            DefaultValue value = column.defaultValue();
            if (isNow(filling)) {
                pending.modify(column.name(), clauses.definition(column));
            } else {
                pending.add(alterDefault(column.name(), value == null ? "" : clauses.defaultFor(column.type(), value)));
            }
        }
        return pending;
    }

    private boolean hasColumn(String name) {
        return table != null && table.columns().containsKey(name);
    }

    /**
     * Whether a change that was said with care has nothing to do; only MariaDB has words for it, so on MySQL the table has to
     * be known.
     */
    private boolean doesNothing(TableChange change, boolean isSaidWithCare, boolean isDone) {
        if (!isSaidWithCare) {
            return false;
        }
        if (table == null && !clauses.engine().isMariadb()) {
            throw clauses.saidWithCare("'" + change.describe() + "' of " + name);
        }
        return table != null && isDone;
    }

    private String ifExists(boolean isSaidWithCare) {
        return isSaidWithCare && clauses.engine().isMariadb() ? "if exists " : "";
    }

    private static boolean isKeyOf(String column, TableChange change) {
        boolean isKey = change instanceof AddConstraint add
                && (add.constraint() instanceof Unique || add.constraint() instanceof PrimaryKey);
        return isKey && ((AddConstraint) change).constraint().columns().get(0).equals(column);
    }

    @Override
    public Pending dropColumn(DropColumn change) {
        if (doesNothing(change, change.isOnlyIfThere(), !hasColumn(change.name()))) {
            return pending;
        }
        pending.next(Set.of(change.name()));
        keys.dropThoseOf(change.name());
        pending.add("drop column " + ifExists(change.isOnlyIfThere()) + clauses.name(change.name()));
        if (table != null) {
            table.columns().remove(change.name());
        }
        return pending;
    }

    @Override
    public Pending renameColumn(RenameColumn change) {
        String from = change.from();
        String to = change.to();
        pending.rename(from, to, "rename column " + clauses.name(from) + " to " + clauses.name(to));
        if (table != null) {
            table.rename(from, to);
        }
        return pending;
    }

    @Override
    public Pending setType(SetType change) {
        String text = ColumnText.withType(definition(change.column()), clauses.type(change.type()));
        SqlText conversion = change.conversion();
        if (conversion == null) {
            pending.modify(change.column(), text);
        } else {
            convert(change, clauses.text(conversion), text);
        }
        remember(change.column(), text);
        return pending;
    }

    /** The engine converts by itself only, so the values wait in a column of their own until the type has changed. */
    private void convert(SetType change, String conversion, String text) {
        if (table != null
                && table.keys().stream()
                        .anyMatch(key -> key.name().isEmpty() && TableText.contains(key.columns(), change.column()))) {
            throw new UnsupportedByDialectException(
                    clauses.traits().name(),
                    "Column " + change.column() + " of " + name + " cannot be converted by an expression.",
                    "It is part of the primary key, and its values have to be null in between.",
                    "Drop the primary key before and add it again afterwards.");
        }
        new ValueConversion(pending, clauses, name, change).carryOut(conversion, definition(change.column()), text);
    }

    @Override
    public Pending setNullable(SetNullable change) {
        return modified(change.column(), ColumnText.withNullable(definition(change.column()), change.nullable()));
    }

    @Override
    public Pending setCollation(SetCollation change) {
        String name = change.collation() == null ? "" : clauses.collation(change.collation());
        return modified(change.column(), ColumnText.withCollation(definition(change.column()), name));
    }

    private Pending modified(String column, String text) {
        pending.modify(column, text);
        remember(column, text);
        return pending;
    }

    @Override
    public Pending setDefault(SetDefault change) {
        String column = change.column();
        String value = change.value() == null ? "" : clauses.defaultFor(null, change.value());
        if (hasColumn(column) || isNow(change.previous())) {
            String standing = definition(column);
            String text = ColumnText.withDefault(standing, value);
            remember(column, text);
            if (pending.modifies(column) || ColumnText.defaultsToNow(standing)) {
                pending.modify(column, text);
                return pending;
            }
        }
        pending.next(Set.of(column));
        pending.add(alterDefault(column, value));
        return pending;
    }

    /** MariaDB leaves such a default where it is when the column is altered, without a word; restated, it goes. */
    private static boolean isNow(@Nullable DefaultValue value) {
        return value instanceof DefaultValue.Expression expression
                && Defaults.isNow(expression.sql().text());
    }

    private String alterDefault(String column, String value) {
        return "alter column " + clauses.name(column) + (value.isEmpty() ? " drop default" : " set default " + value);
    }

    @Override
    public Pending addConstraint(AddConstraint change) {
        Constraint constraint = change.constraint();
        pending.nextForConstraint(String.valueOf(constraint.name()));
        pending.nextForTarget(constraint);
        keys.adding(constraint);
        pending.add("add " + clauses.constraint(constraint));
        keys.added(constraint);
        return pending;
    }

    @Override
    public Pending dropConstraint(DropConstraint change) {
        String constraint = String.valueOf(change.name());
        pending.nextForConstraint(constraint);
        Constraint was = change.was();
        DropConstraint.Meaning meaning = change.meaning();
        boolean isByMeaning = meaning != null && meaning.kind() == Constraint.Kind.PRIMARY_KEY;
        boolean isThere = (isByMeaning || isPrimaryKey(constraint)) ? keys.hasPrimaryKey() : isNamed(constraint);
        if (doesNothing(change, change.isOnlyIfThere(), !isThere)) {
            return pending;
        }
        Keys named = keys.thatMayBeMissing(ifExists(change.isOnlyIfThere()));
        if (was instanceof PrimaryKey || isByMeaning || (was == null && isPrimaryKey(constraint))) {
            keys.dropPrimaryKey(changes.stream().anyMatch(Alteration::addsPrimaryKey));
        } else if (was instanceof ForeignKey || (was == null && keys.isForeignKey(constraint))) {
            named.dropForeignKey(constraint);
        } else if (was instanceof Unique || (was == null && keys.isKey(constraint))) {
            named.drop(constraint);
        } else {
            String drop = "drop constraint " + ifExists(change.isOnlyIfThere()) + clauses.name(constraint);
            if (table == null) {
                // Beside other drops MariaDB leaves a foreign key where it is, without a word.
                pending.alone(drop);
            } else {
                table.rules().remove(constraint);
                pending.add(drop);
            }
        }
        return pending;
    }

    private static boolean addsPrimaryKey(TableChange change) {
        return change instanceof AddConstraint add && add.constraint() instanceof PrimaryKey;
    }

    private boolean isNamed(String constraint) {
        return keys.isForeignKey(constraint)
                || keys.isKey(constraint)
                || (table != null && table.rules().containsKey(constraint));
    }

    @Override
    public Pending renameConstraint(RenameConstraint change) {
        String from = change.from();
        String to = change.to();
        pending.nextForConstraint(from);
        pending.nextForConstraint(to);
        String rule = table == null ? null : table.rules().get(from);
        if (rule != null) {
            boolean isForeignKey = keys.isForeignKey(from);
            pending.add((isForeignKey ? "drop foreign key " : "drop constraint ") + clauses.name(from));
            pending.add("add constraint " + clauses.name(to) + " " + rule);
        } else if (keys.isKey(from)) {
            pending.add("rename index " + clauses.name(from) + " to " + clauses.name(to));
        } else if (!isPrimaryKey(from) && !isPrimaryKey(to)) {
            throw notThere(change);
        }
        if (table != null) {
            table.renameConstraint(from, to);
        }
        return pending;
    }

    private UnsupportedByDialectException notThere(RenameConstraint change) {
        return new UnsupportedByDialectException(
                clauses.traits().name(),
                "The change '" + change.describe() + "' of " + name + " cannot be carried out.",
                clauses.traits().product()
                        + (table == null
                                ? " drops the constraint and adds it under its new name, and the table is not known here."
                                : " has no constraint of that name there."),
                table == null
                        ? "Run it on the database, or write the script from the revision that creates the table."
                        : "Name a foreign key, a check or a unique constraint; a primary key has no name.");
    }

    @Override
    public Pending validateConstraint(ValidateConstraint change) {
        throw refused(change);
    }

    @Override
    public Pending setNumbering(SetNumbering change) {
        String column = change.column();
        boolean numbers = change.numbering() != null;
        if (numbers) {
            if (!keys.mayBeginWith(column) && changes.stream().noneMatch(other -> isKeyOf(column, other))) {
                throw clauses.needsKey(name, column);
            }
            String query = "select " + clauses.name(column) + " from " + clauses.name(name) + " where "
                    + clauses.name(column) + " = 0";
            pending.statement(Statement.mustBeEmpty(
                    query,
                    "A row has 0 in " + column + " of " + name + ", for which "
                            + clauses.traits().product() + " would put another number."));
        }
        return modified(column, ColumnText.withNumbering(definition(column), numbers));
    }

    @Override
    public Pending setComment(SetComment change) {
        String comment = change.comment();
        String column = change.column();
        if (column == null) {
            pending.add("comment = " + clauses.literal(comment == null ? "" : comment));
            return pending;
        }
        return modified(
                column, ColumnText.withComment(definition(column), comment == null ? "" : clauses.literal(comment)));
    }

    @Override
    public Pending setOption(SetOption change) {
        if (change.value() == null) {
            throw refused(change);
        }
        pending.add(change.key() + " " + change.value());
        return pending;
    }

    @Override
    public Pending setRowSecurity(SetRowSecurity change) {
        throw refused(change);
    }

    @Override
    public Pending attachPartition(AttachPartition change) {
        throw refused(change);
    }

    @Override
    public Pending detachPartition(DetachPartition change) {
        throw refused(change);
    }

    private UnsupportedByDialectException refused(TableChange change) {
        return new UnsupportedByDialectException(
                clauses.traits().name(),
                "The change '" + change.describe() + "' of " + name + " cannot be carried out.",
                "Retort has no words for it on " + clauses.traits().product() + ".",
                "Write the statement with execute(\"alter table ...\"), or write onlyOn(...) around it.");
    }

    /** The engine keeps no name of a primary key: it is meant by the name that it would have by the convention. */
    private boolean isPrimaryKey(String constraint) {
        boolean other = keys.isForeignKey(constraint) || keys.isKey(constraint);
        boolean conventional = constraint.equals(NamingConvention.standard().primaryKey(name.name(), List.of()));
        return !other && (conventional || constraint.equalsIgnoreCase("PRIMARY"));
    }

    private String definition(String column) {
        String text = table == null ? null : table.columns().get(column);
        if (text == null) {
            throw new UnsupportedByDialectException(
                    clauses.traits().name(),
                    "Column " + column + " of " + name + " cannot be changed.",
                    clauses.traits().product() + " restates the whole column, and "
                            + (table == null ? "the table is not known here." : "the table has no such column."),
                    table == null
                            ? "Run it on the database, write the script from the revision that creates the table, or"
                                    + " write the statement with execute(\"alter table ... modify ...\")."
                            : "Name one of its columns: "
                                    + String.join(", ", table.columns().keySet()) + ".");
        }
        return text;
    }

    private void remember(String column, String text) {
        if (table != null) {
            table.columns().put(column, text);
        }
    }
}
