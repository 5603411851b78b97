package dev.retort.dialect.postgresql;

import dev.retort.schema.PartitionBounds;
import dev.retort.schema.Partitioning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Partitions as PostgreSQL writes them: {@code for values from ('2026-01-01') to (maxvalue)}. */
final class PartitionTexts {

    private final PostgresqlClauses clauses;

    PartitionTexts(PostgresqlClauses clauses) {
        this.clauses = clauses;
    }

    /** {@code partition by range (created_at)}. */
    String by(Partitioning way) {
        StringJoiner keys = new StringJoiner(", ", " (", ")");
        way.allKeys().forEach(key -> keys.add(clauses.indexKey(key)));
        return "partition by " + way.method().name().toLowerCase(Locale.ROOT) + keys;
    }

    /** Which rows stand in a partition; null is the end of all values in a range, and null itself in a list. */
    String bounds(PartitionBounds bounds) {
        if (bounds instanceof PartitionBounds.Range range) {
            return "for values from " + values(range.from(), "minvalue") + " to " + values(range.to(), "maxvalue");
        }
        if (bounds instanceof PartitionBounds.Among among) {
            return "for values in " + values(among.values(), "null");
        }
        return bounds instanceof PartitionBounds.Hash hash
                ? "for values with (modulus " + hash.modulus() + ", remainder " + hash.remainder() + ")"
                : "default";
    }

    private String values(List<@Nullable Object> values, String forNull) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        for (Object value : values) {
            list.add(value == null ? forNull : clauses.literal(value));
        }
        return list.toString();
    }

    /** The bounds that {@code pg_get_expr} gives. */
    static PartitionBounds read(String sql) {
        List<String> tokens = SqlTokens.of(sql);
        if (tokens.contains("default")) {
            return new PartitionBounds.Otherwise();
        }
        int open = tokens.indexOf("(");
        return switch (tokens.get(open - 1)) {
            case "with" ->
                new PartitionBounds.Hash(
                        Integer.parseInt(tokens.get(open + 2)), Integer.parseInt(tokens.get(open + 5)));
            case "in" -> new PartitionBounds.Among(list(tokens, open));
            default -> {
                int to = tokens.lastIndexOf("to");
                yield new PartitionBounds.Range(list(tokens, open), list(tokens, to + 1));
            }
        };
    }

    private static List<@Nullable Object> list(List<String> tokens, int open) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (int at = open + 1; !tokens.get(at).equals(")"); at++) {
            String token = tokens.get(at);
            if (token.equals(",")) {
                continue;
            }
            if (token.equals("-")) {
                number.append(token);
            } else {
                values.add(value(number + token));
                number.setLength(0);
            }
        }
        return values;
    }

    private static @Nullable Object value(String token) {
        if (token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replace("''", "'");
        }
        return switch (token) {
            case "null", "minvalue", "maxvalue" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(new BigDecimal(token));
        };
    }

    private static Object number(BigDecimal number) {
        return number.scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? (Object) number.longValueExact()
                : number;
    }
}
