package dev.retort.diff;

import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.Numbering;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two columns of one name: what leads from the one to the other. */
final class ColumnComparison {

    private final QualifiedName table;
    private final Column from;
    private final Column to;
    private final Column was;
    private final Column said;
    private final boolean enumsAreObjects;
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * The comparison of two columns.
     *
     * @param was the first as the database gave it back
     * @param said the second as its author said it
     * @param enumsAreObjects whether enums are types of their own
     */
    ColumnComparison(QualifiedName table, Column from, Column to, Column was, Column said, boolean enumsAreObjects) {
        this.table = table;
        this.from = from;
        this.to = to;
        this.was = was;
        this.said = said;
        this.enumsAreObjects = enumsAreObjects;
    }

    /** Whether the values of a column are worked out in another way, so that it has to be made anew. */
    static boolean isMadeAnew(Column from, Column to) {
        return !Objects.equals(from.generation(), to.generation());
    }

    /** Whether it gets another type, which a collation is a part of, or is numbered otherwise. */
    static boolean changesNumbersOrType(Column from, Column to, boolean enumsAreObjects) {
        return !TypeChange.isNone(from.type(), to.type(), enumsAreObjects)
                || !Objects.equals(from.collation(), to.collation())
                || from.numbering() != to.numbering();
    }

    /** What has to be done before a primary key may go: an engine may number only keys. */
    List<TableChange> before() {
        return from.isIdentity() && !to.isIdentity()
                ? List.of(new SetNumbering(to.name(), null, from.numbering()))
                : List.of();
    }

    /** What has to be done when the primary key is there. */
    List<TableChange> after() {
        boolean other = to.isIdentity() && from.numbering() != to.numbering();
        Numbering words = said.isIdentity() ? said.numbering() : to.numbering();
        return other ? List.of(new SetNumbering(to.name(), words, from.numbering())) : List.of();
    }

    /** All else. */
    List<TableChange> changes() {
        List<TableChange> changes = new ArrayList<>();
        DefaultValue before = was.defaultValue();
        boolean otherDefault = !Objects.equals(from.defaultValue(), to.defaultValue());
        boolean otherType = !TypeChange.isNone(from.type(), to.type(), enumsAreObjects);
        if (otherDefault && otherType && before != null) {
            // A default of the old type may be none of the new one.
            changes.add(new SetDefault(to.name(), null, before, true));
            before = null;
        }
        if (otherType) {
            changes.add(new SetType(to.name(), said.type(), null, typeBefore(), null));
            String loss = TypeChange.loss(from.type(), to.type());
            String risk = TypeChange.risk(from.type(), to.type());
            if (loss != null) {
                remarks.add(new Remark(Remark.Kind.LOSS, object(), loss + "."));
            } else if (risk != null) {
                remarks.add(new Remark(Remark.Kind.MAY_FAIL, object(), risk + "."));
            }
        }
        if (otherDefault && (before != null || said.defaultValue() != null)) {
            changes.add(new SetDefault(to.name(), said.defaultValue(), before, true));
        }
        if (from.nullable() != to.nullable() && !(to.isIdentity() && !from.isIdentity())) {
            changes.add(new SetNullable(to.name(), to.nullable()));
            if (!to.nullable()) {
                remarks.add(new Remark(Remark.Kind.MAY_FAIL, object(), "rows may hold null in it."));
            }
        }
        if (!Objects.equals(from.comment(), to.comment())) {
            changes.add(new SetComment(to.name(), to.comment(), from.comment(), true));
        }
        if (!Objects.equals(from.collation(), to.collation())) {
            changes.add(new SetCollation(to.name(), said.collation(), was.collation(), true));
        }
        return changes;
    }

    /** The type before; labels that a database gave back without a name get that of the enum. */
    private ColumnType typeBefore() {
        boolean nameless = was.type() instanceof EnumType labels && labels.typeName() == null;
        return nameless && said.type() instanceof EnumType named && named.typeName() != null
                ? new EnumType(named.typeName(), ((EnumType) was.type()).labels())
                : was.type();
    }

    private String object() {
        return table + "." + to.name();
    }

    List<Remark> remarks() {
        return remarks;
    }
}
