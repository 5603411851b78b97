package dev.retort.dialect.postgresql;

import dev.retort.schema.QualifiedName;

/**
 * Names of collations, which are quoted as said: {@code de-x-icu}, {@code C}, {@code en_US.utf8}.
 *
 * <p>A dot separates a schema only behind a lower-case word, for the names of the operating system have one, too.
 */
final class Collations {

    private Collations() {}

    static String written(String said, PostgresqlClauses clauses) {
        return clauses.name(name(said));
    }

    /** The name in the form that reflection gives. */
    static String normal(String said) {
        QualifiedName name = name(said);
        return "pg_catalog".equals(name.schema()) || name.schema() == null ? name.name() : name.toString();
    }

    private static QualifiedName name(String said) {
        boolean quoted = said.startsWith("\"");
        return quoted || said.matches("[a-z_][a-z0-9_]*\\..+") ? QualifiedName.parse(said) : QualifiedName.of(said);
    }
}
