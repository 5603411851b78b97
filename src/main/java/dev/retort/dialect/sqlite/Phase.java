package dev.retort.dialect.sqlite;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropConstraint.Meaning;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of which the new names can be given first and the rest be done by one rebuild, with the result that they have
 * one after the other. Most lists of changes are one phase.
 */
final class Phase {

    private final QualifiedName table;
    private final List<RenameColumn> renames = new ArrayList<>();
    private final List<TableChange> edits = new ArrayList<>();

    private Phase(QualifiedName table) {
        this.table = table;
    }

    List<RenameColumn> renames() {
        return renames;
    }

    List<TableChange> edits() {
        return edits;
    }

    /** The phases of a list of changes, as few as the order allows. */
    static List<Phase> of(QualifiedName table, List<TableChange> changes) {
        List<Phase> phases = new ArrayList<>();
        Phase phase = new Phase(table);
        for (TableChange change : changes) {
            if (!phase.canTake(change)) {
                phases.add(phase);
                phase = new Phase(table);
            }
            phase.take(change);
        }
        phases.add(phase);
        return phases;
    }

    private boolean canTake(TableChange change) {
        if (change instanceof RenameColumn rename) {
            return edits.stream().noneMatch(edit -> depends(edit, rename.from()) || depends(edit, rename.to()));
        }
        if (change instanceof AddColumn add) {
            return edits.stream()
                    .noneMatch(edit -> edit instanceof DropColumn drop
                            && same(drop.name(), add.column().name()));
        }
        if (change instanceof SetType type) {
            return edits.stream().noneMatch(edit -> givesValues(edit, type));
        }
        return true;
    }

    /** Whether an edit would mean something else if the name came or went before it. */
    private static boolean depends(TableChange edit, String name) {
        if (edit instanceof AddColumn add && same(add.column().name(), name)) {
            return true;
        }
        if (edit instanceof DropColumn drop) {
            return same(drop.name(), name);
        }
        String sql = sql(edit);
        return sql != null && Token.mentions(sql, name);
    }

    private static @Nullable String sql(TableChange edit) {
        if (edit instanceof AddColumn add) {
            Generation generation = add.column().generation();
            return generation == null ? null : generation.expression().forEngine(SqliteTraits.NAME);
        }
        if (edit instanceof SetType type) {
            return type.conversion() == null ? null : type.conversion().forEngine(SqliteTraits.NAME);
        }
        return edit instanceof AddConstraint add && add.constraint() instanceof Check check
                ? check.condition().forEngine(SqliteTraits.NAME)
                : null;
    }

    /** Whether an edit makes values that the conversion of a later one reads. */
    private static boolean givesValues(TableChange edit, SetType later) {
        String made = edit instanceof AddColumn add
                ? add.column().name()
                : edit instanceof SetType type ? type.column() : null;
        String conversion = sql(later);
        boolean again = edit instanceof SetType && made != null && same(made, later.column());
        return again || (made != null && conversion != null && Token.mentions(conversion, made));
    }

    private void take(TableChange change) {
        if (!(change instanceof RenameColumn rename)) {
            edits.add(change);
            return;
        }
        renames.add(rename);
        edits.replaceAll(edit -> under(edit, rename));
    }

    private TableChange under(TableChange edit, RenameColumn rename) {
        UnaryOperator<String> names = name -> same(name, rename.from()) ? rename.to() : name;
        if (edit instanceof SetType type) {
            return new SetType(
                    names.apply(type.column()), type.type(), type.conversion(), type.previous(), type.wayBack());
        }
        if (edit instanceof SetCollation set) {
            return new SetCollation(names.apply(set.column()), set.collation(), set.previous(), set.previousIsKnown());
        }
        if (edit instanceof SetNullable state) {
            return new SetNullable(names.apply(state.column()), state.nullable());
        }
        if (edit instanceof SetDefault set) {
            return new SetDefault(names.apply(set.column()), set.value(), set.previous(), set.previousIsKnown());
        }
        if (edit instanceof AddConstraint add) {
            return new AddConstraint(under(add.constraint(), names));
        }
        if (edit instanceof SetNumbering set) {
            return new SetNumbering(names.apply(set.column()), set.numbering(), set.previous());
        }
        return edit instanceof DropConstraint drop ? under(drop, names) : edit;
    }

    private TableChange under(DropConstraint drop, UnaryOperator<String> names) {
        Constraint was = drop.was();
        Meaning meaning = drop.meaning();
        return new DropConstraint(
                drop.name(),
                meaning == null
                        ? null
                        : new Meaning(
                                meaning.kind(),
                                meaning.columns().stream().map(names).toList(),
                                meaning.target()),
                was == null ? null : under(was, names),
                drop.isOnlyIfThere(),
                drop.isCascading());
    }

    private Constraint under(Constraint constraint, UnaryOperator<String> names) {
        Constraint renamed = constraint.renaming(names);
        return renamed instanceof ForeignKey key && key.table().equals(table) ? key.renamingReferences(names) : renamed;
    }

    private static boolean same(String one, String other) {
        return Token.same(one, other);
    }
}
