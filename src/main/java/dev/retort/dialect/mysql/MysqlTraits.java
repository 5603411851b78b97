package dev.retort.dialect.mysql;

import dev.retort.dialect.Feature;
import dev.retort.dialect.NameFolding;
import dev.retort.dialect.Traits;
import dev.retort.schema.PortableType.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What MySQL and MariaDB are like. */
final class MysqlTraits {

    static final String MYSQL = "mysql";
    static final String MARIADB = "mariadb";

    private static final int LONGEST_NAME = 64;

    private MysqlTraits() {}

    static Traits of(Engine engine) {
        Map<Kind, String> types = types();
        types.put(Kind.UUID, engine.isMariadb() ? "uuid" : "char(36)");
        return new Traits(
                engine.isMariadb() ? MARIADB : MYSQL,
                engine.isMariadb() ? "MariaDB" : "MySQL",
                NameFolding.KEEP,
                "`",
                LONGEST_NAME,
                false,
                reserved(engine.isMariadb() ? "mariadb-words.txt" : "mysql-words.txt"),
                engine.isMariadb() ? Set.of(Feature.SCHEMAS) : Set.of(Feature.SCHEMAS, Feature.EXPRESSION_INDEX),
                types);
    }

    private static Map<Kind, String> types() {
        Map<Kind, String> types = new EnumMap<>(Kind.class);
        types.put(Kind.REAL, "float");
        types.put(Kind.DOUBLE_PRECISION, "double");
        types.put(Kind.CHARACTER, "char");
        types.put(Kind.TEXT, "longtext");
        types.put(Kind.BINARY, "longblob");
        types.put(Kind.TIME, "time(6)");
        types.put(Kind.TIMESTAMP, "datetime(6)");
        types.put(Kind.TIMESTAMP_WITH_TIME_ZONE, "timestamp(6)");
        types.put(Kind.JSONB, "json");
        return types;
    }

    private static Set<String> reserved(String file) {
        try (InputStream words = MysqlTraits.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(words).readAllBytes();
            return Set.of(new String(bytes, StandardCharsets.US_ASCII).strip().split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of reserved words cannot be read", e);
        }
    }
}
