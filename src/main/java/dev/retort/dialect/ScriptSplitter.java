package dev.retort.dialect;

import dev.retort.dialect.Lexeme.Kind;
import dev.retort.dialect.LexicalRules.Rule;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Divides a script into its statements, as the engine's rules have it.
 *
 * <p>A statement begins at its first word and ends before its semicolon; what stands between statements is left out.
 */
public final class ScriptSplitter {

    private final Script script;
    private final String text;
    private final LexicalRules rules;
    private final List<String> statements = new ArrayList<>();
    private String delimiter = ";";
    private StatementWords words;
    private int from = -1;
    private int to;

    private ScriptSplitter(Script script, LexicalRules rules) {
        this.script = script;
        this.text = script.text();
        this.rules = rules;
        this.words = new StatementWords(rules);
    }

    /**
     * The statements of a script, without semicolons.
     *
     * @throws DefinitionException where a quote, a comment or a body has no end, and for what only the engine's own client
     *     understands
     */
    public static List<String> split(Script script, LexicalRules rules) {
        ScriptSplitter splitter = new ScriptSplitter(script, rules);
        splitter.run();
        return List.copyOf(splitter.statements);
    }

    /** Whether the engine's own client would cut a statement in pieces, as it knows no bodies but lines of {@code delimiter}. */
    public static boolean needsDelimiter(String statement, LexicalRules rules) {
        if (!rules.has(Rule.DELIMITER_LINES)) {
            return false;
        }
        int at = 0;
        while (at < statement.length()) {
            Lexeme next = Lexeme.at(statement, at, rules);
            if (next.kind() == Kind.SIGN && statement.charAt(next.start()) == ';') {
                return true;
            }
            at = next.end();
        }
        return false;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith(delimiter, at) && (!words.isInBody() || !delimiter.equals(";"))) {
                end();
                at += delimiter.length();
                continue;
            }
            Lexeme next = upToDelimiter(Lexeme.at(text, at, rules));
            requireClosed(next);
            if (from < 0 && isDelimiterLine(next)) {
                at = readDelimiter(next.end());
                continue;
            }
            if (next.kind() != Kind.SPACE && next.kind() != Kind.COMMENT) {
                take(next);
            }
            at = next.end();
        }
        if (words.isInBody()) {
            throw refused(from, "The statement has a 'begin' without its 'end'.", "Close the body by 'end;'.");
        }
        end();
    }

    /** The piece without a delimiter that clings to a word: {@code end$$}. */
    private Lexeme upToDelimiter(Lexeme next) {
        int found = next.kind() == Kind.WORD ? text.indexOf(delimiter, next.start()) : -1;
        boolean within = found > next.start() && found < next.end();
        return within ? new Lexeme(Kind.WORD, next.start(), found, true) : next;
    }

    private void take(Lexeme next) {
        char first = text.charAt(next.start());
        boolean command = next.kind() == Kind.SIGN
                && ((first == '\\' && rules.has(Rule.BACKSLASH_COMMANDS))
                        || (first == '.' && from < 0 && rules.has(Rule.DOT_COMMANDS)));
        if (command) {
            throw refused(
                    next.start(),
                    "'" + line(next.start())
                            + "' is a command of the engine's own client, which the server does not know.",
                    "Say it in SQL, or leave it out.");
        }
        if (from < 0) {
            from = next.start();
        }
        to = next.end();
        if (next.kind() == Kind.WORD) {
            words.add(text.substring(next.start(), next.end()).toLowerCase(Locale.ROOT));
        } else {
            words.addOther();
        }
    }

    private void end() {
        if (from >= 0) {
            words.end();
            if (words.endsTransaction()) {
                throw refused(
                        from,
                        "'" + text.substring(from, to) + "' begins or ends a transaction, which belongs to the run.",
                        "Leave it out: Retort commits the script with its revision.");
            }
            if (words.copiesFromClient() && rules.has(Rule.BACKSLASH_COMMANDS)) {
                throw refused(
                        from,
                        "'copy ... from stdin' takes its rows from the engine's own client.",
                        "Write the rows by insert, or copy them by ops.run(\"...\", handle -> ...).");
            }
            statements.add(text.substring(from, to));
        }
        from = -1;
        words = new StatementWords(rules);
    }

    private boolean isDelimiterLine(Lexeme next) {
        return rules.has(Rule.DELIMITER_LINES)
                && next.kind() == Kind.WORD
                && text.substring(next.start(), next.end()).equalsIgnoreCase("delimiter");
    }

    /** Reads what stands on the line behind {@code delimiter}; answers where the next line begins. */
    private int readDelimiter(int at) {
        int lineEnd = text.indexOf('\n', at);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        String said = text.substring(at, end).strip();
        if (said.isEmpty()) {
            throw refused(at, "Nothing stands behind 'delimiter'.", "Write what ends the statements: delimiter //.");
        }
        delimiter = said;
        return end;
    }

    private void requireClosed(Lexeme next) {
        if (!next.isClosed()) {
            boolean comment = next.kind() == Kind.COMMENT;
            throw refused(
                    next.start(),
                    comment
                            ? "The comment that begins there has no end."
                            : "The quote that opens there is never closed.",
                    comment ? "End it by */." : "Close it; a quote inside a text is written twice.");
        }
    }

    private DefinitionException refused(int at, String why, String hint) {
        long line = text.substring(0, Math.max(0, at))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new DefinitionException(
                "Script '" + script.resource() + "' cannot be divided into statements at line " + line + ".",
                why,
                hint);
    }

    private String line(int at) {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end).strip();
    }
}
