package dev.retort.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value: objects as maps, arrays as lists, whole numbers as integers. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Map<String, Object> object(String text) {
        return object(new Json(text).value());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    static Map<String, Object> object(Map<String, Object> in, String name) {
        return object(in.get(name));
    }

    static String string(Map<String, Object> in, String name) {
        return (String) Objects.requireNonNull(in.get(name));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> in, String name) {
        return (List<Map<String, Object>>) in.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Map<String, Object> in, String name) {
        return (List<String>) in.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, List<String>> stringLists(Map<String, Object> in, String name) {
        return (Map<String, List<String>>) in.getOrDefault(name, Map.of());
    }

    private @Nullable Object value() {
        space();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (!closes('}')) {
            String name = string();
            space();
            at++;
            object.put(name, value());
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        at++;
        while (!closes(']')) {
            array.add(value());
        }
        return array;
    }

    private boolean closes(char end) {
        space();
        if (text.charAt(at) == ',') {
            at++;
            space();
        }
        if (text.charAt(at) != end) {
            return false;
        }
        at++;
        return true;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        while (text.charAt(++at) != '"') {
            char c = text.charAt(at);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(++at);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int escape = "bfnrt".indexOf(c);
        return escape < 0 ? c : "\b\f\n\r\t".charAt(escape);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        at += word.length();
        return value;
    }

    private Integer number() {
        int start = at;
        while (at < text.length() && "+-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Integer.valueOf(text.substring(start, at));
    }

    private void space() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
