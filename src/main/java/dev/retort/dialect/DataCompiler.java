package dev.retort.dialect;

import dev.retort.operation.DataOperationVisitor;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertRows;
import dev.retort.operation.RunCode;
import dev.retort.schema.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Operations on data as statements; values are bound. */
final class DataCompiler implements DataOperationVisitor<List<Statement>> {

    private final Clauses clauses;
    private final Function<InsertRows, List<String>> marks;

    DataCompiler(Clauses clauses, Function<InsertRows, List<String>> marks) {
        this.clauses = clauses;
        this.marks = marks;
    }

    @Override
    public List<Statement> insertRows(InsertRows operation) {
        List<String> columns = operation.columns();
        StringJoiner names = new StringJoiner(", ", " (", ")");
        StringJoiner values = new StringJoiner(", ", " values (", ")");
        columns.forEach(column -> names.add(clauses.name(column)));
        marks.apply(operation).forEach(values::add);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : operation.rows()) {
            List<@Nullable Object> bound = new ArrayList<>();
            for (String column : columns) {
                bound.add(row.values().get(column));
            }
            rows.add(bound);
        }
        return List.of(Statement.of(
                "insert into " + clauses.name(operation.table()) + names + values, rows, TransactionRule.WITHIN));
    }

    @Override
    public List<Statement> executeSql(ExecuteSql operation) {
        String sql = operation.sql().text();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!operation.sql().binds().isEmpty()) {
            Placeholders.requireAsMany(sql, operation.sql().binds().size());
            rows.add(operation.sql().binds());
        }
        return List.of(Statement.of(sql, rows, clauses.ruleOf(sql)));
    }

    @Override
    public List<Statement> runCode(RunCode operation) {
        throw new IllegalArgumentException("Code is no SQL: " + operation.describe());
    }
}
