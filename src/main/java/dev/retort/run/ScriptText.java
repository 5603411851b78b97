package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.ScriptSplitter;
import dev.retort.dialect.Statement;

/** The text of a script while it grows; each statement ends so that the engine's own client sees its end. */
final class ScriptText {

    private final Dialect dialect;
    private final StringBuilder text = new StringBuilder();

    ScriptText(Dialect dialect) {
        this.dialect = dialect;
    }

    void comment(String words) {
        text.append("-- ").append(OneLine.of(words)).append('\n');
    }

    void emptyLine() {
        text.append('\n');
    }

    void statement(Statement statement) {
        SqlTexts.of(statement, dialect).forEach(this::line);
    }

    void line(String sql) {
        if (ScriptSplitter.needsDelimiter(sql, dialect.lexicalRules())) {
            String delimiter = "//";
            while (sql.contains(delimiter)) {
                delimiter += "/";
            }
            text.append("delimiter ").append(delimiter).append('\n').append(sql);
            text.append('\n').append(delimiter).append("\ndelimiter ;\n");
            return;
        }
        String last = sql.substring(sql.lastIndexOf('\n') + 1);
        boolean mayEndInComment = last.contains("--") || last.contains("#");
        text.append(sql).append(mayEndInComment ? "\n;\n" : ";\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
