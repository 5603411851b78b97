package dev.retort.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of functions that PostgreSQL tells otherwise than they are said: parameters and attributes. */
final class FunctionTexts {

    private static final Set<String> MODES = Set.of("in", "out", "inout", "variadic");

    private FunctionTexts() {}

    /** Whether a body is the standard's, which is no text: {@code return a + b}, {@code begin atomic ... end}. */
    static boolean isStandard(String language, String body) {
        String start = body.strip().toLowerCase(Locale.ROOT);
        return language.equals("sql") && (start.startsWith("return ") || start.matches("(?s)begin\\s+atomic\\b.*"));
    }

    /** The parameters as {@code drop function} wants them. */
    static String withoutDefaults(String parameters) {
        return String.join(
                ", ",
                parts(parameters).stream()
                        .map(tokens -> String.join(" ", beforeDefault(tokens)))
                        .toList());
    }

    /** The parameters in one form: names and types of PostgreSQL, each default as PostgreSQL has it. */
    static String normal(String parameters) {
        List<String> normal = new ArrayList<>();
        for (List<String> part : parts(parameters)) {
            List<String> tokens = beforeDefault(part);
            String value = String.join(" ", part.subList(Math.min(part.size(), tokens.size() + 1), part.size()));
            String mode = MODES.contains(tokens.get(0)) && tokens.size() > 1 ? tokens.get(0) : "in";
            List<String> rest =
                    MODES.contains(tokens.get(0)) && tokens.size() > 1 ? tokens.subList(1, tokens.size()) : tokens;
            boolean named = rest.size() > 1 && !rest.get(1).matches("[.\\[(]") && !isType(rest);
            String type = String.join(" ", named ? rest.subList(1, rest.size()) : rest);
            normal.add((mode.equals("in") ? "" : mode + " ")
                    + (named ? rest.get(0) + " " : "")
                    + type(type)
                    + (value.isEmpty() ? "" : " default " + NormalSql.of(value)));
        }
        return String.join(", ", normal);
    }

    /** A type as PostgreSQL has it of functions: without length. */
    static String type(String said) {
        String text = said.replaceAll(" ?\\[ ?\\]", "[]").replaceAll(" ?\\( ?\\d+( ?, ?\\d+)? ?\\)", "");
        boolean set = text.toLowerCase(Locale.ROOT).startsWith("setof ");
        return (set ? "setof " : "")
                + TypeNames.read(set ? text.substring("setof ".length()) : text).describe();
    }

    private static boolean isType(List<String> tokens) {
        String text = String.join(" ", tokens);
        return tokens.get(0).equals("setof")
                || text.matches(
                        "(double precision|character varying|bit varying|(time|timestamp) (with|without) time zone)"
                                + "(\\[])*.*");
    }

    private static List<String> beforeDefault(List<String> tokens) {
        int at = 0;
        while (at < tokens.size()
                && !tokens.get(at).equals("default")
                && !tokens.get(at).equals("=")) {
            at++;
        }
        return tokens.subList(0, at);
    }

    private static List<List<String>> parts(String parameters) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int depth = 0;
        for (String token : SqlTokens.of(parameters)) {
            depth += token.equals("(") || token.equals("[") ? 1 : token.equals(")") || token.equals("]") ? -1 : 0;
            if (depth == 0 && token.equals(",")) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** Attributes in one order, without those that every function has unless said. */
    static String attributes(String said) {
        Map<String, String> found = new TreeMap<>();
        String text = " " + said.strip().replaceAll("\\s+", " ") + " ";
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : List.of(" immutable ", " stable ", " volatile ")) {
            put(found, lower, word, "1", word.equals(" volatile ") ? "" : word.strip());
        }
        put(found, lower, " strict ", "2", "strict");
        put(found, lower, " returns null on null input ", "2", "strict");
        put(found, lower, " security definer ", "3", "security definer");
        put(found, lower, " leakproof ", "4", lower.contains(" not leakproof ") ? "" : "leakproof");
        put(found, lower, " parallel safe ", "5", "parallel safe");
        put(found, lower, " parallel restricted ", "5", "parallel restricted");
        for (String number : List.of("cost", "rows")) {
            Matcher matcher = Pattern.compile(" " + number + " ([0-9.]+) ").matcher(lower);
            if (matcher.find()) {
                found.put("6" + number, number + " " + matcher.group(1));
            }
        }
        Matcher setting = Pattern.compile("(?i) set ([a-z_.]+) (?:to|=) ((?:'[^']*'|[^ ,]+)(?:, ?(?:'[^']*'|[^ ,]+))*)")
                .matcher(text);
        while (setting.find()) {
            String value = setting.group(2).replaceAll("'", "").replaceAll(", ?", ", ");
            found.put("7" + setting.group(1).toLowerCase(Locale.ROOT), "set " + setting.group(1) + " to " + value);
        }
        return String.join(
                " ", found.values().stream().filter(value -> !value.isEmpty()).toList());
    }

    private static void put(Map<String, String> found, String text, String word, String key, String value) {
        if (text.contains(word)) {
            found.put(key, value);
        }
    }
}
