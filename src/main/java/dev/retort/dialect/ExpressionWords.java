package dev.retort.dialect;

import java.util.Map;
import java.util.Set;

/** The words and operators of expressions that mean something to their reader. */
final class ExpressionWords {

    static final Map<String, String> MIRRORED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");
    static final Map<String, String> OPPOSITES =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">", "<=", "<=", ">", ">=", "<");
    static final Set<String> NUMERIC = Set.of("numeric", "decimal", "decfloat", "bigint", "integer");
    static final Set<String> TEMPORAL = Set.of("date", "time", "timestamp");
    /** Functions that engines write under another name. */
    static final Map<String, String> FUNCTIONS = Map.of(
            "length", "char_length",
            "character_length", "char_length",
            "lcase", "lower",
            "ucase", "upper",
            "user", "current_user",
            "ifnull", "coalesce");

    static final Set<String> STOPPERS = Set.of(
            "and",
            "or",
            "not",
            "is",
            "in",
            "between",
            "like",
            "ilike",
            "regexp",
            "case",
            "when",
            "then",
            "else",
            "end",
            "escape",
            "from",
            "for",
            "select",
            "array",
            "row",
            "interval",
            "any",
            "all",
            "some",
            "distinct");

    private ExpressionWords() {}
}
