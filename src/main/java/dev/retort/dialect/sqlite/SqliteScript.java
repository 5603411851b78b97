package dev.retort.dialect.sqlite;

import dev.retort.dialect.ScriptTransaction;
import dev.retort.operation.Operation;
import java.util.List;

/** What a script says around a transaction; foreign keys cannot be switched inside one. */
final class SqliteScript implements ScriptTransaction {

    @Override
    public List<String> begin(List<Operation> operations) {
        return Rebuilds.mayNeedOne(operations)
                ? List.of("pragma foreign_keys = off", "begin immediate")
                : List.of("begin immediate");
    }

    @Override
    public List<String> commit(List<Operation> operations) {
        return Rebuilds.mayNeedOne(operations) ? List.of("commit", "pragma foreign_keys = on") : List.of("commit");
    }
}
