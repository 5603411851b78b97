package dev.retort.dialect;

import dev.retort.operation.AddLabel;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of enums for engines that know them as the labels of single columns only: every change is one of all labels at
 * once, in each column of the enum.
 */
public abstract class ColumnLabels {

    private final Clauses clauses;
    private final KnownTables known;

    /** Changes in the words of an engine, on the tables as they stand. */
    protected ColumnLabels(Clauses clauses, KnownTables known) {
        this.clauses = clauses;
        this.known = known;
    }

    /** The statements that give each column of the enum its labels after. */
    public abstract List<Statement> replaceEnum(ReplaceEnum operation);

    /** The statements that give each column of the enum one label more. */
    public final List<Statement> addLabel(AddLabel operation) {
        EnumType before = before(operation.enumName(), operation.describe());
        boolean there = operation.isOnlyIfMissing() && before.labels().contains(operation.label());
        return there
                ? List.of()
                : replaceEnum(new ReplaceEnum(
                        before, before.with(operation.label(), operation.before(), operation.after()), List.of()));
    }

    /** The statements that give a label another name, in the rows, too. */
    public final List<Statement> renameLabel(RenameLabel operation) {
        EnumType before = before(operation.enumName(), operation.describe());
        return replaceEnum(new ReplaceEnum(
                before,
                before.renaming(operation.from(), operation.to()),
                List.of(new LabelRenaming(operation.from(), operation.to()))));
    }

    private EnumType before(QualifiedName name, String what) {
        EnumType before = known.enumType(name);
        if (before == null) {
            throw unsupported(
                    "'" + what + "'",
                    "It keeps labels in columns, without the name of the enum, and no migration before says its labels.",
                    "Write replaceEnum(before, after), which says the labels.");
        }
        return before;
    }

    /** {@code update ... set column = case column when ... end where column in (...)}. */
    protected final String converted(QualifiedName table, String column, List<LabelRenaming> renamings) {
        StringBuilder cases = new StringBuilder();
        for (LabelRenaming renaming : renamings) {
            cases.append(" when ").append(clauses.literal(renaming.from()));
            cases.append(" then ").append(clauses.literal(renaming.to()));
        }
        return "update " + clauses.name(table) + " set " + column + " = case " + column + cases + " end where "
                + column + " in ("
                + literals(renamings.stream().map(LabelRenaming::from).toList()) + ")";
    }

    /** The labels as a list of literals. */
    protected final String literals(List<String> labels) {
        return String.join(", ", labels.stream().map(clauses::literal).toList());
    }

    /** The label that a default says, or null where it says none. */
    protected static @Nullable String label(@Nullable DefaultValue value) {
        return value instanceof DefaultValue.Literal literal && literal.value() instanceof String text ? text : null;
    }

    /** The refusal of what an engine cannot do with its labels. */
    protected final UnsupportedByDialectException unsupported(String what, String why, String hint) {
        return new UnsupportedByDialectException(
                clauses.dialect(), clauses.traits().product() + " cannot carry out " + what + ".", why, hint);
    }
}
