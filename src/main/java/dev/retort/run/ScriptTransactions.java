package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.Operation;
import java.util.List;

/** Puts statements into a script, each in a transaction or outside as its rule says. */
final class ScriptTransactions {

    private final Dialect dialect;
    private final ScriptText script;
    private boolean open;
    private boolean commitComesFirst;

    ScriptTransactions(Dialect dialect, ScriptText script) {
        this.dialect = dialect;
        this.script = script;
    }

    /** Begins a transaction in which these operations run, if none is open. */
    void begin(List<Operation> operations) {
        if (!open) {
            dialect.scriptTransaction().begin(operations).forEach(script::line);
            open = true;
        }
    }

    /** Commits what is open. */
    void commit(List<Operation> operations) {
        if (open) {
            dialect.scriptTransaction().commit(operations).forEach(script::line);
            open = false;
        }
        commitComesFirst = false;
    }

    /**
     * Writes the statements of one operation.
     *
     * @param operations all that share its transaction
     */
    void write(List<Statement> statements, List<Operation> operations) {
        for (Statement statement : statements) {
            if (statement.rule() == TransactionRule.APART || commitComesFirst) {
                commit(operations);
            }
            if (statement.rule() != TransactionRule.APART) {
                begin(operations);
            }
            script.statement(statement);
            commitComesFirst = statement.rule() == TransactionRule.THEN_COMMIT;
        }
    }
}
