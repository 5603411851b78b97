package dev.retort.dialect.mysql;

import dev.retort.dialect.ColumnLabels;
import dev.retort.dialect.KnownTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes of enums, which are labels of single columns here: each column of the enum is restated with its new labels.
 *
 * <p>Where the tables are read from a database, the columns of an enum are those that have its labels.
 */
final class LabelColumns extends ColumnLabels {

    private final MysqlClauses clauses;
    private final KnownTables known;
    private final Standing standing;

    LabelColumns(MysqlClauses clauses, KnownTables known, Standing standing) {
        super(clauses, known);
        this.clauses = clauses;
        this.known = known;
        this.standing = standing;
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        List<Statement> statements = new ArrayList<>();
        for (Table found : standing.tablesWith(operation.before(), known)) {
            TableText text = standing.table(found.name());
            for (Column column : found.columns()) {
                String definition = text == null ? null : text.columns().get(column.name());
                if (text != null && definition != null) {
                    requireNoCheck(operation, found.name(), column, text.rules());
                    statements.addAll(changed(operation, found.name(), column, definition));
                }
            }
        }
        return statements;
    }

    /** Once for labels that stay; with renamings by way of the labels before and after. */
    private List<Statement> changed(ReplaceEnum operation, QualifiedName table, Column column, String definition) {
        String name = clauses.name(column.name());
        Pending pending = new Pending(clauses, table);
        if (!operation.gone().isEmpty()) {
            pending.statement(Statement.mustBeEmpty(
                    "select " + name + " from " + clauses.name(table) + " where " + name + " in ("
                            + literals(operation.gone()) + ")",
                    "Column '" + column.name() + "' of table " + table + " holds a label that no label of enum "
                            + operation.after().name() + " stands for."));
        }
        List<LabelRenaming> renamings = operation.renamings();
        if (!renamings.isEmpty()) {
            Set<String> both = new LinkedHashSet<>(operation.before().labels());
            both.addAll(operation.after().labels());
            EnumType meanwhile = new EnumType(null, List.copyOf(both));
            pending.modify(column.name(), ColumnText.withType(definition, clauses.type(meanwhile)));
            pending.statement(Statement.of(converted(table, name, renamings), TransactionRule.WITHIN));
        }
        String changed = ColumnText.withType(definition, clauses.type(operation.after()));
        String label = label(column.defaultValue());
        if (label != null && !operation.renamed(label).equals(label)) {
            changed = ColumnText.withDefault(changed, clauses.literal(operation.renamed(label)));
        }
        pending.modify(column.name(), changed);
        return pending.finished();
    }

    /** What would fail between the statements, when some of them are committed, is refused before. */
    private void requireNoCheck(ReplaceEnum operation, QualifiedName table, Column column, Map<String, String> rules) {
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            for (LabelRenaming renaming : operation.renamings()) {
                boolean says = SqlToken.of(rule.getValue()).stream()
                        .anyMatch(token -> token.kind() == SqlToken.Kind.TEXT
                                && token.text().equals(renaming.from()));
                if (says) {
                    throw unsupported(
                            "'" + operation.describe() + " in column " + column.name() + " of table " + table + "'",
                            "Constraint " + rule.getKey() + " says the label '" + renaming.from() + "': "
                                    + rule.getValue() + ".",
                            "Drop the constraint before, and add it behind with the label after.");
                }
            }
        }
    }
}
