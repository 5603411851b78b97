package dev.retort.dialect.h2;

import dev.retort.dialect.ColumnLabels;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.Token;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of enums, which H2 knows as the labels of single columns only: each column of the enum gets its new labels.
 *
 * <p>Where the tables are read from a database, the columns of an enum are those that have its labels.
 */
final class EnumColumns extends ColumnLabels {

    private final H2Clauses clauses;
    private final KnownTables known;
    private final TransactionRule rule;

    EnumColumns(H2Clauses clauses, KnownTables known, TransactionRule rule) {
        super(clauses, known);
        this.clauses = clauses;
        this.known = known;
        this.rule = rule;
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : known.tables(operation.before().name())) {
            for (Column column : table.columns()) {
                boolean array = column.type() instanceof ArrayType;
                ColumnType type = column.type() instanceof ArrayType list ? list.of() : column.type();
                if (isOf(operation.before(), type)) {
                    statements.addAll(changed(operation, table, column, array));
                }
            }
        }
        return statements;
    }

    private static boolean isOf(EnumType before, ColumnType type) {
        if (!(type instanceof EnumType labels)) {
            return false;
        }
        return labels.typeName() == null
                ? labels.labels().equals(before.labels())
                : labels.typeName().equals(before.typeName());
    }

    private List<Statement> changed(ReplaceEnum operation, Table table, Column column, boolean array) {
        List<Statement> statements = new ArrayList<>();
        String name = clauses.name(column.name());
        String alter = "alter table " + clauses.name(table.name()) + " alter column " + name + " ";
        String labels = clauses.type(operation.after()) + (array ? " array" : "");
        List<String> gone = array ? List.of() : operation.gone();
        if (!gone.isEmpty()) {
            statements.add(Statement.mustBeEmpty(
                    "select " + name + " from " + clauses.name(table.name()) + " where " + name + " in ("
                            + literals(gone) + ")",
                    "Column '" + column.name() + "' of table " + table.name() + " holds a label that no label of enum "
                            + operation.after().name() + " stands for."));
        }
        List<LabelRenaming> renamings = operation.renamings();
        if (!renamings.isEmpty()) {
            checkConvertible(operation, table, column, array);
            statements.add(Statement.of(alter + "set data type character varying", rule));
            statements.add(Statement.of(converted(table.name(), name, renamings), TransactionRule.WITHIN));
        }
        statements.add(Statement.of(alter + "set data type " + labels, rule));
        String value = label(column.defaultValue());
        if (value != null && !operation.renamed(value).equals(value)) {
            statements.add(Statement.of(alter + "set default " + clauses.literal(operation.renamed(value)), rule));
        }
        return statements;
    }

    /** What would fail between the statements, when some of them are committed, is refused before. */
    private void checkConvertible(ReplaceEnum operation, Table table, Column column, boolean array) {
        String what = "'" + operation.describe() + "' in column '" + column.name() + "' of table " + table.name();
        if (array) {
            throw unsupported(
                    what,
                    "It has no way to change a label inside the arrays that rows hold.",
                    "Add the new label with addLabel(...), and change the rows in code.");
        }
        for (Check check : checks(table)) {
            for (LabelRenaming renaming : operation.renamings()) {
                boolean says = Token.of(clauses.text(check.condition())).stream()
                        .anyMatch(token ->
                                token.kind() == Token.Kind.TEXT && token.text().equals(renaming.from()));
                if (says) {
                    throw unsupported(
                            what,
                            "Constraint " + check.name() + " says the label '" + renaming.from() + "': "
                                    + check.condition() + ".",
                            "Drop the constraint before, and add it behind with the label after.");
                }
            }
        }
    }

    private static List<Check> checks(Table table) {
        return table.constraints().stream()
                .filter(Check.class::isInstance)
                .map(Check.class::cast)
                .toList();
    }
}
