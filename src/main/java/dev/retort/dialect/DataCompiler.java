package dev.retort.dialect;

import dev.retort.operation.Backfill;
import dev.retort.operation.DataOperationVisitor;
import dev.retort.operation.DeleteRows;
import dev.retort.operation.ExecuteScript;
import dev.retort.operation.ExecuteSql;
import dev.retort.operation.InsertFrom;
import dev.retort.operation.InsertRows;
import dev.retort.operation.RunCode;
import dev.retort.operation.UpdateRows;
import dev.retort.schema.Assignment;
import dev.retort.schema.Row;
import dev.retort.schema.RowsOf;
import dev.retort.schema.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Operations on data as statements; values are bound. */
final class DataCompiler implements DataOperationVisitor<List<Statement>> {

    private final Clauses clauses;
    private final Function<InsertRows, List<String>> marks;
    private final Inserts inserts;
    private final SkippingForm form;

    DataCompiler(Clauses clauses, Function<InsertRows, List<String>> marks, SkippingForm form) {
        this.clauses = clauses;
        this.marks = marks;
        this.inserts = new Inserts(clauses, form);
        this.form = form;
    }

    @Override
    public List<Statement> insertRows(InsertRows operation) {
        List<String> columns = operation.columns();
        List<String> existing = operation.newRows().existing();
        List<String> binds = new ArrayList<>(columns);
        if (inserts.asksForExisting()) {
            binds.addAll(existing);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(operation.rows().size());
        for (Row row : operation.rows()) {
            rows.add(row.valuesOf(binds));
        }
        String sql = inserts.ofValues(operation.table(), columns, marks.apply(operation), existing);
        if (form == SkippingForm.NOT_EXISTS_ROW_BY_ROW && !existing.isEmpty()) {
            return rows.stream()
                    .map(row -> Statement.of(sql, List.of(row), TransactionRule.WITHIN))
                    .toList();
        }
        return List.of(Statement.of(sql, rows, TransactionRule.WITHIN));
    }

    @Override
    public List<Statement> insertFrom(InsertFrom operation) {
        Sql query = operation.rows().query();
        requireAsMany(query);
        String sql = inserts.ofQuery(
                operation.table(),
                operation.rows().columns(),
                query.text().strip(),
                operation.rows().existing());
        return List.of(statement(sql, query.binds()));
    }

    @Override
    public List<Statement> updateRows(UpdateRows operation) {
        return List.of(update(operation.rows()));
    }

    @Override
    public List<Statement> backfill(Backfill operation) {
        if (operation.rows().isComputed()) {
            throw new IllegalArgumentException("Code is no SQL: " + operation.describe());
        }
        return List.of(update(operation.rows()));
    }

    private Statement update(RowsOf rows) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean bound = rows.condition() != null && !rows.condition().binds().isEmpty();
        for (Assignment assignment : rows.assignments()) {
            if (assignment instanceof Assignment.ToValue set) {
                values.put(set.column(), set.value());
                bound = true;
            } else if (assignment instanceof Assignment.ToSql set) {
                bound |= !set.expression().binds().isEmpty();
            }
        }
        List<String> valueMarks =
                values.isEmpty() ? List.of() : marks.apply(new InsertRows(rows.table(), List.of(new Row(values))));
        List<@Nullable Object> binds = new ArrayList<>();
        StringJoiner sets = new StringJoiner(", ", "update " + clauses.name(rows.table()) + " set ", "");
        int next = 0;
        for (Assignment assignment : rows.assignments()) {
            String column = clauses.name(assignment.column()) + " = ";
            if (assignment instanceof Assignment.ToValue set) {
                sets.add(column + valueMarks.get(next++));
                binds.add(set.value());
            } else if (assignment instanceof Assignment.ToSql set) {
                sets.add(column + part(set.expression(), bound, binds));
            }
        }
        return statement(sets + condition(rows, bound, binds), binds);
    }

    @Override
    public List<Statement> deleteRows(DeleteRows operation) {
        RowsOf rows = operation.rows();
        List<@Nullable Object> binds = new ArrayList<>();
        boolean bound = rows.condition() != null && !rows.condition().binds().isEmpty();
        return List.of(statement("delete from " + clauses.name(rows.table()) + condition(rows, bound, binds), binds));
    }

    private String condition(RowsOf rows, boolean bound, List<@Nullable Object> binds) {
        return rows.condition() == null ? "" : " where " + part(rows.condition(), bound, binds);
    }

    /** SQL of the user's as a part of a statement. */
    private String part(Sql sql, boolean bound, List<@Nullable Object> binds) {
        requireAsMany(sql);
        binds.addAll(sql.binds());
        return bound && sql.binds().isEmpty() ? Placeholders.doubled(sql.text(), clauses.lexicalRules()) : sql.text();
    }

    private void requireAsMany(Sql sql) {
        if (!sql.binds().isEmpty()) {
            Placeholders.requireAsMany(sql.text(), sql.binds().size(), clauses.lexicalRules());
        }
    }

    private static Statement statement(String sql, List<@Nullable Object> binds) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!binds.isEmpty()) {
            rows.add(binds);
        }
        return Statement.of(sql, rows, TransactionRule.WITHIN);
    }

    @Override
    public List<Statement> executeSql(ExecuteSql operation) {
        String sql = operation.sql().forEngine(clauses.dialect());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!operation.sql().binds().isEmpty()) {
            Placeholders.requireAsMany(sql, operation.sql().binds().size(), clauses.lexicalRules());
            rows.add(operation.sql().binds());
        }
        return List.of(Statement.of(sql, rows, clauses.ruleOf(sql)));
    }

    @Override
    public List<Statement> executeScript(ExecuteScript operation) {
        List<Statement> statements = new ArrayList<>();
        for (String sql : ScriptSplitter.split(operation.script(), clauses.lexicalRules())) {
            statements.add(Statement.of(sql, clauses.ruleOf(sql)));
        }
        return Collections.unmodifiableList(statements);
    }

    @Override
    public List<Statement> runCode(RunCode operation) {
        throw new IllegalArgumentException("Code is no SQL: " + operation.describe());
    }
}
