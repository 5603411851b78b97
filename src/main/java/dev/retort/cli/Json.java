package dev.retort.cli;

import dev.retort.RevisionInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON, its keys in the order in which they were put; everything but ASCII is escaped, for any console. */
final class Json {

    private static final String INDENTATION = "  ";

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    /** The object with a member: a text, a number, true or false, null, another object, or a list of such. */
    Json put(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Everything that is known of a revision. */
    static Json of(RevisionInfo revision) {
        return new Json()
                .put("id", revision.id())
                .put("message", revision.message())
                .put("parents", revision.parents())
                .put("dependsOn", revision.dependsOn())
                .put("labels", revision.labels())
                .put("replaces", revision.replaces())
                .put("children", revision.children())
                .put("dependants", revision.dependants())
                .put("isHead", revision.isHead())
                .put("isEffectiveHead", revision.isEffectiveHead())
                .put("class", revision.className());
    }

    static List<Json> of(List<RevisionInfo> revisions) {
        return revisions.stream().map(Json::of).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(this, "\n", text);
        return text.append('\n').toString();
    }

    private static void write(@Nullable Object value, String lineEnd, StringBuilder text) {
        if (value instanceof Json object) {
            String inner = lineEnd + INDENTATION;
            text.append('{');
            object.members.forEach((name, member) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",").append(inner);
                writeText(name, text);
                write(member, inner, text.append(": "));
            });
            text.append(object.members.isEmpty() ? "" : lineEnd).append('}');
        } else if (value instanceof List<?> list) {
            boolean isLong = list.stream().anyMatch(Json.class::isInstance);
            String inner = isLong ? lineEnd + INDENTATION : "";
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : isLong ? "," : ", ");
                write(list.get(i), lineEnd + INDENTATION, text.append(inner));
            }
            text.append(isLong ? lineEnd : "").append(']');
        } else if (value instanceof String string) {
            writeText(string, text);
        } else {
            text.append(value);
        }
    }

    private static void writeText(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
