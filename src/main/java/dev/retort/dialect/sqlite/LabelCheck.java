package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The check by which a column of text keeps to the labels of an enum, at the column and under the name of the enum: {@code
 * status text constraint invoice_status check (status in ('open', 'paid'))}.
 *
 * @param clause the check
 * @param labels in order
 */
record LabelCheck(Clause clause, List<String> labels) {

    LabelCheck {
        labels = List.copyOf(labels);
    }

    /** The check for a column, as a clause of it. */
    static String written(SqliteClauses clauses, String column, EnumType type) {
        StringJoiner labels = new StringJoiner(", ", " in (", "))");
        type.labels().forEach(label -> labels.add(clauses.literal(label)));
        QualifiedName name = type.typeName();
        return (name == null ? "" : "constraint " + clauses.name(name.toString()) + " ") + "check ("
                + clauses.name(column) + labels;
    }

    /** The check of a column, or null where it has none of this form. */
    static @Nullable LabelCheck of(ColumnText column) {
        for (Clause clause : column.clauses()) {
            List<String> labels = clause.kind() == Kind.CHECK ? labels(column.name(), clause.body()) : List.of();
            if (!labels.isEmpty()) {
                return new LabelCheck(clause, labels);
            }
        }
        return null;
    }

    /** The enum that it makes of its column, or null where its labels are none, or its name is not that of an enum. */
    @Nullable
    EnumType type() {
        String name = clause.name();
        boolean plain = name == null || name.matches("[\\w$]+(\\.[\\w$]+)?");
        boolean labelled = !labels.contains("") && Set.copyOf(labels).size() == labels.size();
        return plain && labelled ? new EnumType(name == null ? null : QualifiedName.parse(name), labels) : null;
    }

    /** Whether it is of the enum of that name. */
    boolean isOf(QualifiedName type) {
        return clause.isNamed(type.toString());
    }

    private static List<String> labels(String column, String condition) {
        List<Token> tokens = Token.of(condition);
        boolean begins = tokens.size() > 3
                && tokens.get(0).isName()
                && Token.same(tokens.get(0).name(), column)
                && tokens.get(1).isWord("in")
                && tokens.get(2).isSign('(');
        List<String> labels = new ArrayList<>();
        for (int at = 3; begins && at + 1 < tokens.size(); at += 2) {
            Token label = tokens.get(at);
            boolean last = at + 2 == tokens.size();
            if (label.kind() != Token.Kind.STRING || !tokens.get(at + 1).isSign(last ? ')' : ',')) {
                return List.of();
            }
            labels.add(label.name());
        }
        boolean whole = begins && 3 + 2 * labels.size() == tokens.size();
        return whole ? labels : List.of();
    }
}
