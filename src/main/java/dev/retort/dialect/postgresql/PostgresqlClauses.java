package dev.retort.dialect.postgresql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Literals;
import dev.retort.dialect.Traits;
import dev.retort.dialect.TransactionRule;

/** The clauses of PostgreSQL, which are the standard's but for bytes. */
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

    /** Some statements are refused inside a transaction: postgresql.org/docs/current/sql-createindex.html and others. */
    @Override
    public TransactionRule ruleOf(String sql) {
        return ApartStatements.include(sql) ? TransactionRule.APART : TransactionRule.WITHIN;
    }
}
