package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Placeholders;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.operation.Backfill;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations as the texts of their statements, values in place. */
final class SqlTexts {

    private SqlTexts() {}

    /** Whether an operation is code, or needs code to run, so that it cannot be written as SQL. */
    static boolean isCode(Operation leaf) {
        return leaf instanceof RunCode
                || (leaf instanceof Backfill backfill && backfill.rows().isComputed());
    }

    static List<String> of(Operation operation, Dialect dialect, StandingTables standing) {
        List<String> texts = new ArrayList<>();
        for (Statement statement : dialect.compile(operation, standing)) {
            texts.addAll(of(statement, dialect));
        }
        return texts;
    }

    static List<String> of(Statement statement, Dialect dialect) {
        if (statement.refusal() != null) {
            return List.of("-- must give no rows: " + OneLine.of(statement.refusal()) + "\n" + statement.sql());
        }
        if (statement.rows().isEmpty()) {
            return List.of(statement.sql());
        }
        List<String> texts = new ArrayList<>();
        for (List<@Nullable Object> row : statement.rows()) {
            texts.add(Placeholders.filled(
                    statement.sql(),
                    row,
                    dialect.lexicalRules(),
                    value -> dialect.words().literal(value)));
        }
        return texts;
    }
}
