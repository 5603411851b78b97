package dev.retort.dialect;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Changes to one table as statements of the standard; a dialect overrides those that it says otherwise. */
public class ChangeCompiler implements TableChangeVisitor<List<String>> {

    /** How the engine writes names, types and values. */
    protected final Clauses clauses;

    /** The table. */
    protected final QualifiedName table;

    private final DdlCompiler compiler;

    /** A compiler of the changes to one table. */
    protected ChangeCompiler(DdlCompiler compiler, QualifiedName table) {
        this.compiler = compiler;
        this.clauses = compiler.clauses;
        this.table = table;
    }

    /** {@code alter table name action}. */
    protected final List<String> alter(String action) {
        return List.of("alter table " + clauses.name(table) + " " + action);
    }

    /** With another default for the rows that are there, where these are to be filled, and a comment behind it. */
    @Override
    public List<String> addColumn(AddColumn change) {
        Column column = change.column();
        DefaultValue filling = change.filling();
        Column added = filling == null ? column : column.withDefault(filling);
        List<String> statements = new ArrayList<>(
                alter("add column " + (change.isOnlyIfMissing() ? "if not exists " : "") + clauses.column(added)));
        if (filling != null) {
            statements.addAll(setDefault(new SetDefault(column.name(), column.defaultValue(), null, false)));
        }
        if (column.comment() != null) {
            statements.addAll(setComment(new SetComment(column.name(), column.comment(), null, false)));
        }
        return statements;
    }

    @Override
    public List<String> dropColumn(DropColumn change) {
        return alter("drop column " + (change.isOnlyIfThere() ? "if exists " : "") + clauses.name(change.name())
                + (change.isCascading() ? " cascade" : ""));
    }

    @Override
    public List<String> renameColumn(RenameColumn change) {
        return alter(compiler.renameColumn(change));
    }

    @Override
    public List<String> setType(SetType change) {
        return alter(compiler.setType(change));
    }

    @Override
    public List<String> setNullable(SetNullable change) {
        return alter(compiler.alterColumn(change.column(), change.nullable() ? "drop not null" : "set not null"));
    }

    @Override
    public List<String> setDefault(SetDefault change) {
        return alter(compiler.alterColumn(
                change.column(),
                change.value() == null ? "drop default" : "set default " + clauses.defaultValue(change.value())));
    }

    @Override
    public List<String> addConstraint(AddConstraint change) {
        return alter("add " + clauses.constraint(compiler.pointing(table, change.constraint())));
    }

    @Override
    public List<String> dropConstraint(DropConstraint change) {
        return alter("drop constraint " + (change.isOnlyIfThere() ? "if exists " : "")
                + clauses.name(String.valueOf(change.name())) + (change.isCascading() ? " cascade" : ""));
    }

    @Override
    public List<String> renameConstraint(RenameConstraint change) {
        return List.of(compiler.renameConstraint(table, change));
    }

    @Override
    public List<String> validateConstraint(ValidateConstraint change) {
        return alter("validate constraint " + clauses.name(change.name()));
    }

    @Override
    public List<String> setNumbering(SetNumbering change) {
        return alter(compiler.alterColumn(
                change.column(),
                change.numbering() == null ? "drop identity" : "add " + clauses.numbering(change.numbering())));
    }

    @Override
    public List<String> setCollation(SetCollation change) {
        throw unsupported(change, Feature.COLLATIONS);
    }

    @Override
    public List<String> setComment(SetComment change) {
        return List.of(compiler.comment(table, change.column(), change.comment()));
    }

    @Override
    public List<String> setOption(SetOption change) {
        throw unsupported(change, Feature.CHANGE_OPTIONS);
    }

    @Override
    public List<String> setRowSecurity(SetRowSecurity change) {
        throw unsupported(change, Feature.ROW_SECURITY);
    }

    @Override
    public List<String> attachPartition(AttachPartition change) {
        throw unsupported(change, Feature.PARTITIONS);
    }

    @Override
    public List<String> detachPartition(DetachPartition change) {
        throw unsupported(change, Feature.PARTITIONS);
    }

    private UnsupportedByDialectException unsupported(TableChange change, Feature feature) {
        return clauses.unsupported(
                change.describe() + " of " + table,
                feature,
                "Write onlyOn(...) around it for the engines that have it.");
    }
}
