package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.util.List;

/** The statements that a script puts around a transaction. */
public interface ScriptTransaction {

    /** What opens a transaction in which these operations run. */
    List<String> begin(List<Operation> operations);

    /** What commits it. */
    List<String> commit(List<Operation> operations);
}
