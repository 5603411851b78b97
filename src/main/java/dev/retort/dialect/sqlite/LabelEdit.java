package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.schema.EnumType;
import java.util.List;
import java.util.function.UnaryOperator;

/** Other labels for the columns of one table. */
final class LabelEdit extends Draft {

    LabelEdit(SqliteClauses clauses, Standing standing) {
        super(clauses, standing);
    }

    /** Lets a column keep to the labels after, and gives its rows and its default those that take the place of others. */
    void relabel(ColumnText column, LabelCheck check, EnumType before, EnumType after, UnaryOperator<String> values) {
        if (before.equals(after)) {
            return;
        }
        StringBuilder cases = new StringBuilder();
        for (String label : before.labels()) {
            String becomes = values.apply(label);
            if (!after.labels().contains(becomes)) {
                guards.noLabel(column.name(), label, after);
            } else if (!becomes.equals(label)) {
                cases.append(" when ")
                        .append(clauses.literal(label))
                        .append(" then ")
                        .append(clauses.literal(becomes));
            }
        }
        String name = clauses.name(column.name());
        if (cases.length() > 0) {
            this.values.put(Token.key(column.name()), "case " + name + cases + " else " + name + " end");
        }
        ColumnText changed = column.replacing(check.clause(), LabelCheck.written(clauses, column.name(), after));
        Clause value = changed.clause(Kind.DEFAULT);
        List<Token> written = value == null ? List.of() : Token.of(value.body());
        if (value != null && written.size() == 1 && written.get(0).kind() == Token.Kind.STRING) {
            String label = values.apply(written.get(0).name());
            changed = changed.replacing(value, "default " + clauses.literal(label));
        }
        change(text.replacing(changed));
    }
}
