package dev.retort.dialect.mysql;

import dev.retort.dialect.LexicalRules;
import dev.retort.dialect.ScriptSplitter;
import dev.retort.schema.ColumnType;
import dev.retort.schema.PortableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The texts around the body of a function or a procedure, in the form in which the catalog can say them, too. */
final class RoutineText {

    private static final Set<String> MODES = Set.of("in", "out", "inout");
    private static final Pattern CHARACTERS =
            Pattern.compile("(?:\\s+(?:charset|character set|collate)\\s+\\S+)+$", Pattern.CASE_INSENSITIVE);

    private static final LexicalRules RULES = LexicalRules.of(MysqlTraits.MYSQL);
    private static final Pattern BLOCK = Pattern.compile("(?:\\w+\\s*:\\s*)?begin\\b", Pattern.CASE_INSENSITIVE);

    private final MysqlClauses clauses;

    RoutineText(MysqlClauses clauses) {
        this.clauses = clauses;
    }

    /** What stands between the parentheses of a function: {@code out total decimal(12, 2), note varchar(9)}. */
    String parameters(String said) {
        StringJoiner parameters = new StringJoiner(", ");
        List<SqlToken> tokens = SqlToken.of(said);
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            boolean ends = at == tokens.size() || (depth == 0 && tokens.get(at).isSign(","));
            if (ends && at > start) {
                parameters.add(parameter(said, tokens.subList(start, at)));
                start = at + 1;
            } else if (!ends) {
                depth += tokens.get(at).isSign("(") ? 1 : tokens.get(at).isSign(")") ? -1 : 0;
            }
        }
        return parameters.toString();
    }

    private String parameter(String said, List<SqlToken> tokens) {
        boolean hasMode = tokens.size() > 2 && MODES.contains(tokens.get(0).word());
        SqlToken name = tokens.get(hasMode ? 1 : 0);
        int end = tokens.get(tokens.size() - 1).to();
        String type = said.substring(Math.min(name.to(), end), end);
        return parameter(hasMode ? tokens.get(0).word() : "in", name.text(), type);
    }

    /** A parameter, which is read unless it is said otherwise. */
    String parameter(String mode, String name, String type) {
        String said = mode.toLowerCase(Locale.ROOT);
        return (said.equals("in") ? "" : said + " ") + clauses.name(name) + " " + type(type);
    }

    /** A type, without the way in which its texts are kept. */
    String type(String said) {
        ColumnType type = Types.read(CHARACTERS.matcher(said.strip()).replaceFirst(""));
        boolean isDocument = type instanceof PortableType portable && portable.kind() == PortableType.Kind.JSON;
        return isDocument && clauses.engine().isMariadb() ? "longtext" : clauses.type(type);
    }

    /** What else a person says of a function, without what holds anyway. */
    String attributes(String said) {
        List<SqlToken> tokens = SqlToken.of(said);
        StringJoiner words = new StringJoiner(" ", " ", " ");
        String comment = "";
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.TEXT) {
                comment = token.text();
            } else {
                words.add(token.word());
            }
        }
        String text = words.toString();
        boolean isDeterministic = text.contains(" deterministic ") && !text.contains(" not deterministic ");
        String access = "";
        for (String way : List.of("no sql", "reads sql data", "modifies sql data")) {
            access = text.contains(" " + way + " ") ? way : access;
        }
        return attributes(isDeterministic, access, text.contains(" invoker "), comment);
    }

    String attributes(boolean isDeterministic, String access, boolean isOfInvoker, String comment) {
        List<String> words = new ArrayList<>();
        if (isDeterministic) {
            words.add("deterministic");
        }
        String way = access.toLowerCase(Locale.ROOT);
        if (!way.isEmpty() && !way.equals("contains sql")) {
            words.add(way);
        }
        if (isOfInvoker) {
            words.add("sql security invoker");
        }
        if (!comment.isEmpty()) {
            words.add("comment " + clauses.literal(comment));
        }
        return String.join(" ", words);
    }

    /** A body as the engine keeps it: one statement, so that several stand between {@code begin} and {@code end}. */
    static String body(String said) {
        String text = said.strip();
        String body = text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
        boolean isOne = !ScriptSplitter.needsDelimiter(body, RULES)
                || BLOCK.matcher(body).lookingAt();
        return isOne ? body : "begin " + body + "; end";
    }
}
