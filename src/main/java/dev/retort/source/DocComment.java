package dev.retort.source;

import java.util.ArrayList;
import java.util.List;

/** Plain text as the comment of a class, whatever is in it. */
final class DocComment {

    private static final int WIDTH = Layout.WIDTH - " * ".length();

    private DocComment() {}

    /** The comment with its line ends; empty for a text in which nothing can be read. */
    static String of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().split("\\R", -1)) {
            wrap(escaped(line).strip(), lines);
        }
        if (lines.stream().allMatch(String::isEmpty)) {
            return "";
        }
        if (lines.size() == 1 && lines.get(0).length() <= Layout.WIDTH - "/**  */".length()) {
            return "/** " + lines.get(0) + " */\n";
        }
        StringBuilder comment = new StringBuilder("/**\n");
        lines.forEach(line -> comment.append((" * " + line).stripTrailing()).append('\n'));
        return comment.append(" */\n").toString();
    }

    private static void wrap(String line, List<String> lines) {
        String rest = line;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            if (end <= 0) {
                end = rest.indexOf(' ', WIDTH);
            }
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
    }

    /** The text as Javadoc shows it: without an end of the comment, Unicode escapes, tags and what no editor shows. */
    private static String escaped(String line) {
        StringBuilder text = new StringBuilder();
        line.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\\' -> text.append("&#92;");
                case '@' -> text.append("&#64;");
                case '/' -> text.append(text.toString().endsWith("*") ? "&#47;" : "/");
                default -> {
                    String one = Character.toString(point);
                    text.append(JavaLiteral.isShown(one) ? one : " ");
                }
            }
        });
        return text.toString();
    }
}
