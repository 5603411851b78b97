package dev.retort.dialect;

import java.util.EnumSet;
import java.util.Set;

/**
 * How an engine divides SQL into words, texts and comments, and which of its statements have statements inside.
 *
 * @param set what holds besides {@code '...'}, {@code "..."}, {@code --} and {@code /* *}{@code /}, which all engines have
 */
public record LexicalRules(Set<Rule> set) {

    /** What holds on some engines. */
    public enum Rule {
        /** In texts a backslash takes the next character with it. */
        BACKSLASH_ESCAPES,
        /** In texts that begin with E it does. */
        ESCAPE_STRINGS,
        /** A text can stand between {@code $$}. */
        DOLLAR_QUOTES,
        /** A text can stand between {@code $tag$}. */
        DOLLAR_TAGS,
        /** A name can stand between backticks. */
        BACKTICKS,
        /** A name can stand between square brackets. */
        BRACKETS,
        /** {@code #} begins a comment. */
        HASH_COMMENTS,
        /** {@code //} begins a comment. */
        SLASH_COMMENTS,
        /** Comments can stand in comments. */
        NESTED_COMMENTS,
        /** {@code --} begins a comment only before white space. */
        SPACE_AFTER_DASHES,
        /** A comment that begins with {@code !} is code for this engine. */
        CODE_IN_COMMENTS,
        /** A line {@code delimiter //} says what ends the statements after it. */
        DELIMITER_LINES,
        /** {@code create trigger} has {@code begin ... end}. */
        TRIGGER_BODIES,
        /** {@code create function} can have {@code begin atomic ... end}. */
        ATOMIC_BODIES,
        /** Procedures, functions, triggers and events have {@code begin ... end}, which nest. */
        ROUTINE_BODIES,
        /** {@code end} ends a transaction. */
        END_COMMITS,
        /** The engine's own client takes commands that begin with a backslash, and data behind {@code copy}. */
        BACKSLASH_COMMANDS,
        /** The engine's own client takes commands that begin with a dot. */
        DOT_COMMANDS
    }

    private static final LexicalRules H2 =
            of(Rule.BACKTICKS, Rule.DOLLAR_QUOTES, Rule.SLASH_COMMENTS, Rule.NESTED_COMMENTS);
    private static final LexicalRules POSTGRESQL = of(
            Rule.DOLLAR_TAGS,
            Rule.ESCAPE_STRINGS,
            Rule.NESTED_COMMENTS,
            Rule.ATOMIC_BODIES,
            Rule.END_COMMITS,
            Rule.BACKSLASH_COMMANDS);
    private static final LexicalRules SQLITE =
            of(Rule.BACKTICKS, Rule.BRACKETS, Rule.TRIGGER_BODIES, Rule.END_COMMITS, Rule.DOT_COMMANDS);
    private static final LexicalRules MYSQL = of(
            Rule.BACKSLASH_ESCAPES,
            Rule.BACKTICKS,
            Rule.HASH_COMMENTS,
            Rule.SPACE_AFTER_DASHES,
            Rule.CODE_IN_COMMENTS,
            Rule.DELIMITER_LINES,
            Rule.ROUTINE_BODIES);
    private static final LexicalRules STANDARD = of(Rule.BACKTICKS, Rule.DOLLAR_TAGS);

    /** Copies the set. */
    public LexicalRules {
        set = Set.copyOf(set);
    }

    /**
     * The rules of the engine of that name; those of the standard for one that is not known.
     *
     * <p>Their sources are the manuals: postgresql.org/docs/current/sql-syntax-lexical.html, sqlite.org/lang.html,
     * h2database.com/html/grammar.html, dev.mysql.com/doc/refman/8.4/en/language-structure.html.
     */
    public static LexicalRules of(String dialect) {
        return switch (dialect) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            case "sqlite" -> SQLITE;
            case "mysql", "mariadb" -> MYSQL;
            default -> STANDARD;
        };
    }

    private static LexicalRules of(Rule first, Rule... more) {
        return new LexicalRules(EnumSet.of(first, more));
    }

    boolean has(Rule rule) {
        return set.contains(rule);
    }
}
