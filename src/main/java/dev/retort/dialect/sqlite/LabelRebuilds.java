package dev.retort.dialect.sqlite;

import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Other labels for an enum: one rebuild for each table that has columns of it.
 *
 * <p>On a database these are the columns whose {@linkplain LabelCheck check} has the name of the enum, and the labels
 * before are those that the check says; without one, they are the columns of that type in the history so far.
 */
final class LabelRebuilds {

    private final SqliteCompiler compiler;
    private final SqliteClauses clauses;
    private final StandingTables tables;

    LabelRebuilds(SqliteCompiler compiler, SqliteClauses clauses, StandingTables tables) {
        this.compiler = compiler;
        this.clauses = clauses;
        this.tables = tables;
    }

    /** The statements that give an enum another name. */
    List<Statement> renamed(QualifiedName type, QualifiedName newName) {
        return changed(type, labels -> labels.renamed(newName), label -> label);
    }

    /**
     * The statements that give an enum other labels.
     *
     * @param change makes the enum after of that before
     * @param values what a label becomes in the rows
     */
    List<Statement> changed(QualifiedName type, UnaryOperator<EnumType> change, UnaryOperator<String> values) {
        List<Statement> statements = new ArrayList<>();
        for (Standing standing : standing(type)) {
            LabelEdit edit = new LabelEdit(clauses, standing);
            for (ColumnText column : standing.text().columns()) {
                LabelCheck check = LabelCheck.of(column);
                if (check != null && check.isOf(type)) {
                    EnumType before = new EnumType(type, check.labels());
                    edit.relabel(column, check, before, change.apply(before), values);
                }
            }
            if (edit.needsRebuild()) {
                statements.addAll(new Rebuild(clauses, standing, edit).statements());
            }
        }
        return statements;
    }

    private List<Standing> standing(QualifiedName type) {
        Connection connection = tables.connection();
        List<Standing> standing = new ArrayList<>();
        if (connection == null) {
            for (Table table : tables.known()) {
                if (table.columns().stream().anyMatch(column -> isOf(column, type))) {
                    standing.add(KnownTable.standing(compiler, table));
                }
            }
            return standing;
        }
        LiveTables live = new LiveTables(connection);
        for (String name : live.tablesSaying(type.toString())) {
            standing.add(live.after(List.of(), new QualifiedName(null, name)));
        }
        return standing;
    }

    private boolean isOf(Column column, QualifiedName type) {
        @Nullable
        QualifiedName name =
                column.type().forEngine(clauses.dialect()) instanceof EnumType labels ? labels.typeName() : null;
        return type.equals(name);
    }
}
