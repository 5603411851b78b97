package dev.retort.dialect.h2;

import dev.retort.dialect.ChangeCompiler;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.DropColumn;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.schema.Numbering;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Changes to a table that H2 says otherwise than the standard. */
final class H2ChangeCompiler extends ChangeCompiler {

    H2ChangeCompiler(H2Compiler compiler, QualifiedName table) {
        super(compiler, table);
    }

    /** H2 makes no column of a new primary key not null by itself. */
    @Override
    public List<String> addConstraint(AddConstraint change) {
        List<String> statements = new ArrayList<>();
        if (change.constraint() instanceof PrimaryKey key) {
            key.columns().forEach(column -> statements.addAll(setNullable(new SetNullable(column, false))));
        }
        statements.addAll(super.addConstraint(change));
        return statements;
    }

    /** H2 drops keys that point at a column with it, without being told; a view that reads the column forbids it. */
    @Override
    public List<String> dropColumn(DropColumn change) {
        return super.dropColumn(new DropColumn(change.name(), change.was(), change.isOnlyIfThere(), false));
    }

    /** The sequence behind a new identity begins with 1, so it is told to go on behind the rows that are there. */
    @Override
    public List<String> setNumbering(SetNumbering change) {
        String column = "alter column " + clauses.name(change.column()) + " ";
        if (change.numbering() == null) {
            return alter(column + "drop identity");
        }
        boolean always = change.numbering() == Numbering.ALWAYS;
        List<String> statements =
                new ArrayList<>(alter(column + "set generated " + (always ? "always" : "by default")));
        statements.addAll(alter(column + "restart with (select greatest(coalesce(max(" + clauses.name(change.column())
                + "), 0), 0) + 1 from " + clauses.name(table) + ")"));
        return statements;
    }
}
