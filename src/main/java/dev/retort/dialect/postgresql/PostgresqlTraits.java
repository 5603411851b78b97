package dev.retort.dialect.postgresql;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What PostgreSQL is like. */
final class PostgresqlTraits {

    static final String NAME = "postgresql";
    static final String PRODUCT = "PostgreSQL";

    /** NAMEDATALEN - 1 of every distribution; what is longer PostgreSQL cuts off with no more than a notice. */
    private static final int LONGEST_NAME = 63;

    private PostgresqlTraits() {}

    static Traits read() {
        return new Traits(
                NAME,
                PRODUCT,
                NameFolding.LOWER,
                "\"",
                LONGEST_NAME,
                true,
                reservedWords(),
                Set.of(
                        Feature.TRANSACTIONAL_DDL,
                        Feature.SCHEMAS,
                        Feature.PARTIAL_INDEX,
                        Feature.EXPRESSION_INDEX,
                        Feature.IDENTITY_OUTSIDE_KEY,
                        Feature.SET_DEFAULT_ACTION,
                        Feature.EVERY_NAME,
                        Feature.LOCK_ON_WORK_CONNECTION),
                Map.of(Kind.BINARY, "bytea"));
    }

    /** The words of {@code pg_get_keywords()} that are reserved, fully or but for functions and types. */
    private static Set<String> reservedWords() {
        try (InputStream file = PostgresqlTraits.class.getResourceAsStream("reserved.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
            Set<String> words = new HashSet<>();
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                words.add(text.substring(from, end));
                from = end + 1;
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
