package dev.retort.run;

import dev.retort.dialect.Session;
import dev.retort.operation.Operation;
import java.util.List;

/** The transaction of the caller, which Retort neither begins nor ends. */
final class CallersTransaction implements Session {

    @Override
    public void begin(List<Operation> coming, boolean all) {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}
}
