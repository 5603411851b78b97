package dev.retort.dialect.postgresql;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
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

    /** postgresql.org/docs/18/release-18.html: until then all generated columns were stored. */
    private static final int FIRST_WITH_VIRTUAL_COLUMNS = 18;

    /** What PostgreSQL has in no version: an index of a whole text needs no prefix, and triggers call functions. */
    private static final Set<Feature> NONE = Set.of(Feature.INDEX_PREFIXES, Feature.TRIGGER_BODIES);

    private PostgresqlTraits() {}

    /** The traits of a major version. */
    static Traits of(int major) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(NONE);
        if (major < FIRST_WITH_VIRTUAL_COLUMNS) {
            features.remove(Feature.VIRTUAL_COLUMNS);
        }
        return new Traits(
                NAME,
                PRODUCT,
                NameFolding.LOWER,
                "\"",
                LONGEST_NAME,
                true,
                reservedWords(),
                features,
                Map.of(Kind.BINARY, "bytea", Kind.CASE_INSENSITIVE_TEXT, "citext"));
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
