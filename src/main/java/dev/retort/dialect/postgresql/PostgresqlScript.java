package dev.retort.dialect.postgresql;

import dev.retort.dialect.ScriptTransaction;
import dev.retort.operation.Operation;
import java.util.List;

/** The words around a transaction in a script. */
final class PostgresqlScript implements ScriptTransaction {

    @Override
    public List<String> begin(List<Operation> operations) {
        return List.of("begin");
    }

    @Override
    public List<String> commit(List<Operation> operations) {
        return List.of("commit");
    }
}
