package dev.retort.dialect.postgresql;

import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.EnumType;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Other labels for an enum: PostgreSQL cannot take labels away, so a new type takes the place of the old one in every
 * column. Where labels only get other names, they are renamed.
 */
final class EnumReplacement {

    private final PostgresqlClauses words;
    private final ReplaceEnum operation;
    private final List<EnumColumn> columns;

    EnumReplacement(PostgresqlClauses words, ReplaceEnum operation, List<EnumColumn> columns) {
        this.words = words;
        this.operation = operation;
        this.columns = columns;
    }

    List<Statement> statements() {
        List<String> renamed =
                operation.before().labels().stream().map(operation::renamed).toList();
        if (renamed.equals(operation.after().labels())) {
            return renamings();
        }
        List<Statement> statements = new ArrayList<>();
        if (!operation.gone().isEmpty()) {
            columns.forEach(column -> statements.add(guard(column)));
        }
        EnumType after = operation.after();
        QualifiedName name = after.name();
        QualifiedName aside = name.beside(name.name() + "_before");
        add(statements, "alter type " + words.name(name) + " rename to " + words.name(aside.name()));
        add(statements, "create type " + words.name(name) + " as enum (" + list(after.labels()) + ")");
        columns.forEach(column -> change(column, statements));
        add(statements, "drop type " + words.name(aside));
        return statements;
    }

    private static void add(List<Statement> statements, String sql) {
        statements.add(Statement.of(sql, TransactionRule.WITHIN));
    }

    /** In an order in which no label is given twice; where there is none, a label goes a way round. */
    private List<Statement> renamings() {
        List<Statement> statements = new ArrayList<>();
        List<LabelRenaming> left = new ArrayList<>(operation.renamings());
        List<String> labels = new ArrayList<>(operation.before().labels());
        while (!left.isEmpty()) {
            LabelRenaming next = left.stream()
                    .filter(renaming -> !labels.contains(renaming.to()))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                LabelRenaming first = left.remove(0);
                String aside = first.from() + "_before";
                next = new LabelRenaming(first.from(), aside);
                left.add(new LabelRenaming(aside, first.to()));
            } else {
                left.remove(next);
            }
            labels.set(labels.indexOf(next.from()), next.to());
            add(
                    statements,
                    "alter type " + words.name(operation.before().name()) + " rename value "
                            + words.literal(next.from()) + " to " + words.literal(next.to()));
        }
        return statements;
    }

    private String list(List<String> labels) {
        return labels.stream().map(words::literal).collect(Collectors.joining(", "));
    }

    private Statement guard(EnumColumn column) {
        String name = words.name(column.name());
        String condition = column.isArray()
                ? name + "::text[] && array[" + list(operation.gone()) + "]"
                : name + "::text in (" + list(operation.gone()) + ")";
        return Statement.mustBeEmpty(
                "select " + name + " from " + words.name(column.table()) + " where " + condition + " limit 1",
                "Rows of " + column.table() + " hold one of the labels " + String.join(", ", operation.gone())
                        + " in column " + column.name()
                        + ", which enum " + operation.before().name() + " loses; say what becomes of it:"
                        + " replaceEnum(before, after, renaming(\""
                        + operation.gone().get(0) + "\", \"...\")).");
    }

    private void change(EnumColumn column, List<Statement> statements) {
        String alter = "alter table " + words.name(column.table()) + " alter column " + words.name(column.name()) + " ";
        String value = defaultValue(column);
        if (value != null) {
            add(statements, alter + "drop default");
        }
        String type = words.name(operation.after().name()) + (column.isArray() ? "[]" : "");
        add(statements, alter + "set data type " + type + " using " + converted(column) + "::" + type);
        if (value != null) {
            add(statements, alter + "set default " + value);
        }
    }

    private String converted(EnumColumn column) {
        String name = words.name(column.name());
        if (operation.renamings().isEmpty()) {
            return name + (column.isArray() ? "::text[]" : "::text");
        }
        if (!column.isArray()) {
            StringBuilder text = new StringBuilder("(case " + name + "::text");
            for (LabelRenaming renaming : operation.renamings()) {
                text.append(" when ").append(words.literal(renaming.from()));
                text.append(" then ").append(words.literal(renaming.to()));
            }
            return text + " else " + name + "::text end)";
        }
        String text = name + "::text[]";
        for (LabelRenaming renaming : operation.renamings()) {
            text = "array_replace(" + text + ", " + words.literal(renaming.from()) + ", " + words.literal(renaming.to())
                    + ")";
        }
        return text;
    }

    private @Nullable String defaultValue(EnumColumn column) {
        String label = column.defaultLabel();
        if (label == null || column.isArray()) {
            return label == null ? column.defaultSql() : words.literal(label);
        }
        String after = operation.renamed(label);
        if (!operation.after().labels().contains(after)) {
            throw new DefinitionException(
                    "Enum " + operation.before().name() + " cannot lose the label '" + label + "'.",
                    "Column " + column.name() + " of " + column.table() + " has it by default.",
                    "Give the column another default before, or write renaming(\"" + label + "\", \"...\").");
        }
        return words.literal(after);
    }
}
