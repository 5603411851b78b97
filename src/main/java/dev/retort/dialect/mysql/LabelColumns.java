package dev.retort.dialect.mysql;

import dev.retort.dialect.KnownTables;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddLabel;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes of enums, which are labels of single columns here: each column of the enum is restated with its new labels.
 *
 * <p>Where the tables are read from a database, the columns of an enum are those that have its labels.
 */
final class LabelColumns {

    private final MysqlClauses clauses;
    private final KnownTables known;
    private final Standing standing;

    LabelColumns(MysqlClauses clauses, KnownTables known, Standing standing) {
        this.clauses = clauses;
        this.known = known;
        this.standing = standing;
    }

    List<Statement> addLabel(AddLabel operation) {
        EnumType before = before(operation.enumName(), operation.describe());
        boolean there = operation.isOnlyIfMissing() && before.labels().contains(operation.label());
        return there
                ? List.of()
                : replaceEnum(new ReplaceEnum(
                        before, before.with(operation.label(), operation.before(), operation.after()), List.of()));
    }

    List<Statement> renameLabel(RenameLabel operation) {
        EnumType before = before(operation.enumName(), operation.describe());
        return replaceEnum(new ReplaceEnum(
                before,
                before.renaming(operation.from(), operation.to()),
                List.of(new LabelRenaming(operation.from(), operation.to()))));
    }

    private EnumType before(QualifiedName name, String what) {
        EnumType before = known.enumType(name);
        if (before == null) {
            throw unsupported(
                    what,
                    "It keeps labels in columns, without the name of the enum, and no migration before says its labels.",
                    "Write replaceEnum(before, after), which says the labels.");
        }
        return before;
    }

    List<Statement> replaceEnum(ReplaceEnum operation) {
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

    private String converted(QualifiedName table, String column, List<LabelRenaming> renamings) {
        StringBuilder cases = new StringBuilder();
        for (LabelRenaming renaming : renamings) {
            cases.append(" when ").append(clauses.literal(renaming.from()));
            cases.append(" then ").append(clauses.literal(renaming.to()));
        }
        return "update " + clauses.name(table) + " set " + column + " = case " + column + cases + " end where "
                + column + " in ("
                + literals(renamings.stream().map(LabelRenaming::from).toList()) + ")";
    }

    private String literals(List<String> labels) {
        return labels.stream().map(clauses::literal).collect(Collectors.joining(", "));
    }

    private static @Nullable String label(@Nullable DefaultValue value) {
        return value instanceof DefaultValue.Literal literal && literal.value() instanceof String text ? text : null;
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
                            operation.describe() + " in column " + column.name() + " of table " + table,
                            "Constraint " + rule.getKey() + " says the label '" + renaming.from() + "': "
                                    + rule.getValue() + ".",
                            "Drop the constraint before, and add it behind with the label after.");
                }
            }
        }
    }

    private UnsupportedByDialectException unsupported(String what, String why, String hint) {
        return new UnsupportedByDialectException(
                clauses.dialect(), clauses.traits().product() + " cannot carry out '" + what + "'.", why, hint);
    }
}
