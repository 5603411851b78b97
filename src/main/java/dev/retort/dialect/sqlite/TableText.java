package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a {@code create table}, taken apart only as far as it has to be changed; the rest stays as it is.
 *
 * @param head what stands before the table's name
 * @param name the table's name
 * @param opening from behind the name to the parenthesis
 * @param columns in order
 * @param constraints in order
 * @param tail from the closing parenthesis on
 */
record TableText(
        String head,
        String name,
        String opening,
        List<ColumnText> columns,
        List<ConstraintText> constraints,
        String tail) {

    /** One constraint of the table, with the space and comments around it. */
    record ConstraintText(String text, Clause clause) {

        static ConstraintText of(String text) {
            return new ConstraintText(text, new ClauseParser(text).clause());
        }
    }

    TableText {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    static TableText of(String sql) {
        List<Token> tokens = Token.of(sql);
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).isSign('(')) {
            open++;
        }
        if (open < 3 || open >= tokens.size() || !tokens.get(1).isWord("table")) {
            throw new UnreadableTextException(
                    sql, open < tokens.size() ? tokens.get(open).start() : sql.length());
        }
        Token name = tokens.get(open - 1);
        List<ColumnText> columns = new ArrayList<>();
        List<ConstraintText> constraints = new ArrayList<>();
        int depth = 1;
        int at = open + 1;
        int first = at;
        int start = tokens.get(open).end();
        while (depth > 0) {
            if (at >= tokens.size()) {
                throw new UnreadableTextException(sql, sql.length());
            }
            Token token = tokens.get(at++);
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            if (depth == 0 || (depth == 1 && token.isSign(','))) {
                String element = sql.substring(start, token.start());
                read(element, within(tokens.subList(first, at - 1), start), columns, constraints);
                first = at;
                start = token.end();
            }
        }
        return new TableText(
                sql.substring(0, name.start()),
                name.name(),
                sql.substring(name.end(), tokens.get(open).end()),
                columns,
                constraints,
                sql.substring(start - 1));
    }

    private static List<Token> within(List<Token> tokens, int start) {
        List<Token> within = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            within.add(token.from(start));
        }
        return within;
    }

    private static void read(
            String element, List<Token> tokens, List<ColumnText> columns, List<ConstraintText> constraints) {
        ClauseParser parser = new ClauseParser(element, tokens);
        if (!parser.isAtConstraint()) {
            columns.add(ColumnText.of(element, parser));
            return;
        }
        // SQLite lets the comma between two constraints be left out.
        int start = 0;
        while (!parser.isAtEnd()) {
            Clause clause = parser.clause();
            int end = parser.isAtEnd() ? element.length() : clause.end();
            boolean isWhole = start == 0 && end == element.length();
            constraints.add(
                    isWhole ? new ConstraintText(element, clause) : ConstraintText.of(element.substring(start, end)));
            start = end;
        }
    }

    /** The text under a name, written as given. */
    String sql(String writtenName) {
        StringBuilder sql = new StringBuilder(head).append(writtenName).append(opening);
        String comma = "";
        for (ColumnText column : columns) {
            sql.append(comma).append(column.text());
            comma = ",";
        }
        for (ConstraintText constraint : constraints) {
            sql.append(comma).append(constraint.text());
        }
        return sql.append(tail).toString();
    }

    /** The text with the columns called by their names alone: {@code invoice.total} is {@code total} in a check. */
    TableText withoutQualifiers() {
        List<ColumnText> plainColumns = new ArrayList<>();
        columns.forEach(column -> plainColumns.add(ColumnText.of(withoutQualifier(column.text()))));
        List<ConstraintText> plain = new ArrayList<>();
        constraints.forEach(constraint -> plain.add(ConstraintText.of(withoutQualifier(constraint.text()))));
        return new TableText(head, name, opening, plainColumns, plain, tail);
    }

    private String withoutQualifier(String text) {
        List<Token> tokens = Token.of(text);
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean qualifier = token.isName() && tokens.get(i + 1).isSign('.') && Token.same(token.name(), name);
            if (qualifier) {
                plain.append(text, at, token.start());
                at = tokens.get(i + 1).end();
            }
        }
        return plain.append(text.substring(at)).toString();
    }

    @Nullable
    ColumnText column(String column) {
        for (ColumnText text : columns) {
            if (Token.same(text.name(), column)) {
                return text;
            }
        }
        return null;
    }

    List<String> columnNames() {
        return columns.stream().map(ColumnText::name).toList();
    }

    /** The columns of the primary key; none where there is no key. */
    List<String> key() {
        for (ColumnText column : columns) {
            if (column.has(Kind.PRIMARY_KEY)) {
                return List.of(column.name());
            }
        }
        for (ConstraintText constraint : constraints) {
            if (constraint.clause().kind() == Kind.PRIMARY_KEY) {
                return constraint.clause().columns();
            }
        }
        return List.of();
    }

    /** Whether its key numbers the rows and never gives a number twice. */
    boolean isNumbering() {
        return columns.stream().anyMatch(ColumnText::isNumbering)
                || constraints.stream()
                        .anyMatch(constraint -> constraint.clause().isNumbering());
    }

    boolean isWithoutRowid() {
        return Token.of(tail).stream().anyMatch(token -> token.isWord("without"));
    }

    boolean isStrict() {
        return Token.of(tail).stream().anyMatch(token -> token.isWord("strict"));
    }

    /** The column that is the rowid under a name of its own, or null for none. */
    @Nullable
    ColumnText rowidColumn() {
        List<String> key = key();
        ColumnText column = key.size() == 1 && !isWithoutRowid() ? column(key.get(0)) : null;
        if (column == null || !Token.same(column.type(), "integer")) {
            return null;
        }
        Clause own = column.clause(Kind.PRIMARY_KEY);
        return own != null && own.isDescending() ? null : column;
    }

    /** The name under which the rowid can be read and written, or null where columns have taken all of them. */
    @Nullable
    String rowid() {
        if (isWithoutRowid()) {
            return null;
        }
        for (String name : List.of("rowid", "_rowid_", "oid")) {
            if (column(name) == null) {
                return name;
            }
        }
        return null;
    }

    TableText replacing(ColumnText column) {
        List<ColumnText> changed = columns.stream()
                .map(old -> Token.same(old.name(), column.name()) ? column : old)
                .toList();
        return new TableText(head, name, opening, changed, constraints, tail);
    }

    TableText replacing(ConstraintText constraint, ConstraintText other) {
        List<ConstraintText> changed = constraints.stream()
                .map(old -> old.equals(constraint) ? other : old)
                .toList();
        return new TableText(head, name, opening, columns, changed, tail);
    }

    /** The text with one more column, behind the last one and laid out as it is. */
    TableText with(String column) {
        List<ColumnText> longer = new ArrayList<>(columns);
        ColumnText last = longer.remove(longer.size() - 1);
        String end = constraints.isEmpty() ? blankEnd(last.text()) : "";
        longer.add(ColumnText.of(last.text().substring(0, last.text().length() - end.length())));
        longer.add(ColumnText.of(blankBeginning(last.text()) + column + end));
        return new TableText(head, name, opening, longer, constraints, tail);
    }

    /** The text with one more constraint, at the end and laid out as what is there. */
    TableText withConstraint(String constraint) {
        List<ColumnText> sameColumns = new ArrayList<>(columns);
        List<ConstraintText> longer = new ArrayList<>(constraints);
        String last = longer.isEmpty()
                ? sameColumns.remove(sameColumns.size() - 1).text()
                : longer.remove(longer.size() - 1).text();
        String end = blankEnd(last);
        String before = last.substring(0, last.length() - end.length());
        if (longer.isEmpty() && sameColumns.size() < columns.size()) {
            sameColumns.add(ColumnText.of(before));
        } else {
            longer.add(ConstraintText.of(before));
        }
        longer.add(ConstraintText.of(blankBeginning(last) + constraint + end));
        return new TableText(head, name, opening, sameColumns, longer, tail);
    }

    private static String blankEnd(String element) {
        List<Token> tokens = Token.of(element);
        String end = element.substring(tokens.get(tokens.size() - 1).end());
        return end.isBlank() ? end : "";
    }

    private static String blankBeginning(String element) {
        String beginning = element.substring(0, Token.of(element).get(0).start());
        // What stands before a line comment is not part of the layout.
        String line = beginning.isBlank() ? beginning : beginning.substring(beginning.lastIndexOf('\n') + 1);
        boolean usable = line.isBlank() && !beginning.isEmpty();
        return !usable ? " " : beginning.isBlank() ? beginning : "\n" + line;
    }

    TableText without(ConstraintText constraint) {
        List<ConstraintText> shorter = new ArrayList<>(constraints);
        shorter.remove(constraint);
        return new TableText(head, name, opening, columns, shorter, tail);
    }
}
