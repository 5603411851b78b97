package dev.retort.docs;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Placeholders;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.error.RetortException;
import dev.retort.operation.Backfill;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.operation.RunCode;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Define;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one engine makes of operations: its statements, what it leaves out, or why it refuses. */
final class SampleSql {

    private static final int WIDTH = 128;

    private final Dialect dialect;
    private final List<String> lines = new ArrayList<>();
    private Schema standing;

    private SampleSql(Dialect dialect, Schema standing) {
        this.dialect = dialect;
        this.standing = standing;
    }

    static List<String> of(List<Operation> operations, Schema before, Dialect dialect) {
        SampleSql sql = new SampleSql(dialect, before);
        for (Operation operation : operations) {
            if (!sql.add(operation)) {
                return sql.lines;
            }
        }
        if (sql.lines.isEmpty()) {
            sql.lines.add("-- nothing");
        }
        return sql.lines;
    }

    /** A column of a type, as it stands behind its name in a table of that engine. */
    static String column(Dialect dialect, ColumnType type) {
        Operation create = new CreateTable(Define.table("t", Define.column("c", type)));
        String sql = dialect.compile(create, StandingTables.of(Schema.empty()))
                .get(0)
                .sql();
        String behindName = sql.substring(sql.indexOf("(c ") + 3);
        return behindName.substring(0, behindName.lastIndexOf(')')).replaceAll("\\s+", " ");
    }

    /** Adds the statements of one more operation, and answers whether it can be carried out. */
    private boolean add(Operation operation) {
        if (operation instanceof RunCode
                || (operation instanceof Backfill backfill && backfill.rows().isComputed())) {
            lines.add("-- Java: " + operation.describe());
            return true;
        }
        try {
            dialect.leftOut(operation).forEach(sentence -> comment(sentence));
            for (Statement statement : dialect.compile(operation, StandingTables.of(standing))) {
                add(statement);
            }
            standing = SchemaAfter.of(operation, standing, dialect.traits().name());
            return true;
        } catch (RetortException refusal) {
            comment("refused: " + refusal.getMessage());
            return false;
        }
    }

    private void add(Statement statement) {
        if (statement.refusal() != null) {
            comment("must give no rows: " + statement.refusal());
        }
        if (statement.rows().isEmpty()) {
            wrapped(statement.sql() + ";", "    ");
        }
        for (List<@Nullable Object> row : statement.rows()) {
            String sql = Placeholders.filled(
                    statement.sql(),
                    row,
                    dialect.lexicalRules(),
                    value -> dialect.words().literal(value));
            wrapped(sql + ";", "    ");
        }
    }

    private void comment(String text) {
        wrapped("-- " + text.replaceAll("\\s+", " "), "--   ");
    }

    /** Adds a line, broken at spaces that stand in no text where it is too long. */
    private void wrapped(String text, String indentation) {
        String rest = text;
        for (int cut = cut(rest); cut > 0; cut = cut(rest)) {
            lines.add(rest.substring(0, cut));
            rest = indentation + rest.substring(cut + 1);
        }
        lines.add(rest);
    }

    private static int cut(String line) {
        int cut = -1;
        boolean isText = false;
        for (int i = 0; i < WIDTH && line.length() > WIDTH; i++) {
            isText ^= line.charAt(i) == '\'' && !line.startsWith("--");
            if (line.charAt(i) == ' ' && !isText && !line.substring(0, i).isBlank() && i > 6) {
                cut = i;
            }
        }
        return cut;
    }
}
