package dev.retort.dialect.postgresql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Literals;
import dev.retort.dialect.Traits;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import dev.retort.schema.SqlType;

/** The clauses of PostgreSQL, which are the standard's but for bytes, arrays, collations and {@code serial}. */
final class PostgresqlClauses extends Clauses {

    PostgresqlClauses(Traits traits) {
        super(traits, new PostgresqlLiterals());
    }

    private static final class PostgresqlLiterals extends Literals {

        @Override
        protected String binary(String hex) {
            return "'\\x" + hex + "'";
        }
    }

    /** A column of an older kind of numbering has a type of its own, from which PostgreSQL makes sequence and default. */
    @Override
    public String column(Column column) {
        return column.numbering() == Numbering.AUTO_INCREMENT
                ? super.column(column.withNumbering(null).withType(new SqlType(serial(column))))
                : super.column(column);
    }

    private String serial(Column column) {
        ColumnType type = TypeNames.read(type(column.type()));
        if (type instanceof PortableType portable && portable.isWholeNumber()) {
            return portable.kind() == Kind.BIGINT
                    ? "bigserial"
                    : portable.kind() == Kind.INTEGER ? "serial" : "smallserial";
        }
        throw new UnsupportedByDialectException(
                dialect(),
                "Column '" + column.name() + "' cannot be numbered by autoIncrement().",
                "Its type is " + type.describe() + ", and PostgreSQL has smallserial, serial and bigserial only.",
                "Make it smallint(), integer() or bigint().");
    }

    /** Bytes have no length, and that of times stands behind their first word. */
    @Override
    protected String portableType(PortableType type) {
        if (type.kind() == Kind.BINARY) {
            return "bytea";
        }
        return type.kind() == Kind.TIMESTAMP_WITH_TIME_ZONE && type.length() != null
                ? "timestamp(" + type.length() + ") with time zone"
                : super.portableType(type);
    }

    @Override
    protected String arrayType(String of) {
        return of + "[]";
    }

    /** What divides rows among partitions is written so, too. */
    @Override
    protected String indexKey(IndexKey key) {
        return super.indexKey(key);
    }

    @Override
    public String collation(String name) {
        return Collations.written(name, this);
    }

    /** Some statements are refused inside a transaction: postgresql.org/docs/current/sql-createindex.html and others. */
    @Override
    public TransactionRule ruleOf(String sql) {
        return ApartStatements.include(sql) ? TransactionRule.APART : TransactionRule.WITHIN;
    }
}
