package dev.retort.dialect.mysql;

import dev.retort.dialect.mysql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a change of a table must know of it: its columns as texts, its keys, its foreign keys and its checks. */
final class TableText {

    /**
     * A key: an index, a unique constraint, or with an empty name the primary key.
     *
     * @param isSorted whether it can serve a foreign key
     */
    record Key(String name, List<String> columns, boolean isSorted) {

        Key(String name, List<String> columns) {
            this(name, columns, true);
        }

        private Key named(String other) {
            return new Key(other, columns, isSorted);
        }
    }

    private final Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Key> keys = new ArrayList<>();
    private final List<Key> foreignKeys = new ArrayList<>();
    private final Map<String, String> rules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The texts of the columns, without their names. */
    Map<String, String> columns() {
        return columns;
    }

    List<Key> keys() {
        return keys;
    }

    List<Key> foreignKeys() {
        return foreignKeys;
    }

    /** What stands behind the names of foreign keys and checks. */
    Map<String, String> rules() {
        return rules;
    }

    /** Reads the answer of {@code show create table}. */
    static TableText read(String sql) {
        TableText table = new TableText();
        List<SqlToken> tokens = SqlToken.of(sql);
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).isSign("(")) {
            open++;
        }
        int depth = 0;
        int start = open + 1;
        for (int at = open; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            depth += token.isSign("(") ? 1 : 0;
            depth -= token.isSign(")") ? 1 : 0;
            boolean ends = depth == 0 || (depth == 1 && token.isSign(","));
            if (ends && at > start) {
                table.element(sql, tokens.subList(start, at));
                start = at + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        return table;
    }

    private void element(String sql, List<SqlToken> tokens) {
        SqlToken first = tokens.get(0);
        SqlToken last = tokens.get(tokens.size() - 1);
        if (isName(first) && tokens.size() > 1) {
            columns.put(first.text(), sql.substring(tokens.get(1).from(), last.to()));
        } else if (first.word().equals("constraint")) {
            constraint(sql, tokens);
        } else if (first.word().equals("primary")) {
            keys.add(new Key("", names(tokens, 2)));
        } else {
            for (int at = 0; at < tokens.size(); at++) {
                if (tokens.get(at).word().equals("key") && at + 1 < tokens.size() && isName(tokens.get(at + 1))) {
                    boolean isSorted = IndexKind.unsorted(first.word()) == null;
                    keys.add(new Key(tokens.get(at + 1).text(), names(tokens, at + 2), isSorted));
                    return;
                }
            }
        }
    }

    private void constraint(String sql, List<SqlToken> tokens) {
        SqlToken last = tokens.get(tokens.size() - 1);
        rules.put(tokens.get(1).text(), sql.substring(tokens.get(2).from(), last.to()));
        if (tokens.size() > 4 && tokens.get(2).word().equals("foreign")) {
            foreignKeys.add(new Key(tokens.get(1).text(), names(tokens, 4)));
        }
    }

    private static boolean isName(SqlToken token) {
        return token.kind() == Kind.QUOTED_NAME || token.kind() == Kind.TEXT;
    }

    /** The names in parentheses; of an expression, its text in their place. */
    private static List<String> names(List<SqlToken> tokens, int open) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        boolean begins = true;
        for (SqlToken token : tokens.subList(open, tokens.size())) {
            depth += token.isSign("(") ? 1 : 0;
            depth -= token.isSign(")") ? 1 : 0;
            if (depth == 0) {
                break;
            }
            if (depth == 1 && isName(token) && begins) {
                names.add(token.text());
            }
            begins = token.isSign(",") || token.isSign("(");
        }
        return names;
    }

    /** Whether some sorted key other than one begins with these columns, in their order. */
    boolean hasOtherKeyFor(List<String> wanted, String except) {
        return keys.stream()
                .anyMatch(key -> key.isSorted() && !key.name().equals(except) && begins(key.columns(), wanted));
    }

    /** Whether columns begin with others. */
    static boolean begins(List<String> columns, List<String> wanted) {
        return columns.size() >= wanted.size() && same(columns.subList(0, wanted.size()), wanted);
    }

    static boolean same(List<String> some, List<String> others) {
        return lower(some).equals(lower(others));
    }

    static boolean contains(List<String> columns, String column) {
        return lower(columns).contains(column.toLowerCase(Locale.ROOT));
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Gives a column another name, in the keys too. */
    void rename(String from, String to) {
        String text = columns.remove(from);
        if (text != null) {
            columns.put(to, text);
        }
        rules.replaceAll((name, rule) -> renamed(rule, from, to));
        keys.replaceAll(key -> renamed(key, from, to));
        foreignKeys.replaceAll(key -> renamed(key, from, to));
    }

    /** A rule that speaks of the new name; what stands behind {@code references} are columns of another table. */
    private static String renamed(String rule, String from, String to) {
        StringBuilder text = new StringBuilder(rule);
        List<SqlToken> tokens = SqlToken.of(rule);
        int end = 0;
        while (end < tokens.size() && !tokens.get(end).word().equals("references")) {
            end++;
        }
        for (int at = end - 1; at >= 0; at--) {
            SqlToken token = tokens.get(at);
            if (token.kind() == Kind.QUOTED_NAME && token.text().equalsIgnoreCase(from)) {
                text.replace(token.from(), token.to(), "`" + to.replace("`", "``") + "`");
            }
        }
        return text.toString();
    }

    /** Gives a constraint or a key another name. */
    void renameConstraint(String from, String to) {
        String rule = rules.remove(from);
        if (rule != null) {
            rules.put(to, rule);
        }
        keys.replaceAll(key -> key.name().equalsIgnoreCase(from) ? key.named(to) : key);
        foreignKeys.replaceAll(key -> key.name().equalsIgnoreCase(from) ? key.named(to) : key);
    }

    private static Key renamed(Key key, String from, String to) {
        return new Key(
                key.name(),
                key.columns().stream()
                        .map(column -> column.equalsIgnoreCase(from) ? to : column)
                        .toList(),
                key.isSorted());
    }
}
