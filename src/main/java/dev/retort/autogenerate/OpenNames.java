package dev.retort.autogenerate;

import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Operations without the names that the convention gives anyway, as a person would write them. */
final class OpenNames {

    private final NamingConvention naming;

    OpenNames(NamingConvention naming) {
        this.naming = naming;
    }

    List<Operation> of(List<Operation> operations) {
        return operations.stream().map(this::of).toList();
    }

    private Operation of(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(of(create.definition()), create.isOnlyIfMissing());
        }
        if (operation instanceof DropTable drop && drop.was() != null) {
            return new DropTable(drop.table(), of(drop.was()), drop.isOnlyIfThere(), drop.isCascading());
        }
        if (operation instanceof DropIndex drop && drop.was() != null && !drop.isConcurrent()) {
            Index open = drop.was().unnamed();
            boolean same = naming.name(drop.table(), open).equals(drop.was());
            return same ? DropIndex.of(drop.table(), open) : drop;
        }
        if (operation instanceof CreateIndex create) {
            Index open = create.index().unnamed();
            boolean same = naming.name(create.table(), open).equals(create.index());
            return same ? new CreateIndex(create.table(), open) : create;
        }
        if (operation instanceof AlterTable alter) {
            List<TableChange> changes = new ArrayList<>();
            for (TableChange change : alter.changes()) {
                changes.add(
                        change instanceof AddConstraint add
                                ? of(alter, add)
                                : change instanceof DropConstraint drop ? of(alter, drop) : change);
            }
            return new AlterTable(alter.table(), changes);
        }
        return operation;
    }

    private TableChange of(AlterTable alter, AddConstraint add) {
        Constraint open = add.constraint().named(null);
        return naming.name(alter.table(), open).equals(add.constraint()) ? new AddConstraint(open) : add;
    }

    /** A check says nothing by which it could be found but its name. */
    private TableChange of(AlterTable alter, DropConstraint drop) {
        Constraint was = drop.was();
        if (was == null || was.kind() == Constraint.Kind.CHECK || was.kind() == Constraint.Kind.EXCLUDE) {
            return drop;
        }
        Constraint open = was.named(null);
        return naming.name(alter.table(), open).equals(was) ? DropConstraint.of(open) : drop;
    }

    /** Names are taken out one by one, as those that stay may be in the way of those that are given. */
    private Table of(Table table) {
        Table open = table;
        for (int i = 0; i < table.constraints().size(); i++) {
            List<Constraint> rules = new ArrayList<>(open.constraints());
            rules.set(i, rules.get(i).named(null));
            open = openedIfSame(open, open.withConstraints(rules), table);
        }
        for (int i = 0; i < table.indexes().size(); i++) {
            List<Index> indexes = new ArrayList<>(open.indexes());
            indexes.set(i, indexes.get(i).unnamed());
            open = openedIfSame(open, open.withParts(open.columns(), open.constraints(), indexes), table);
        }
        return open;
    }

    private Table openedIfSame(Table before, Table opened, Table named) {
        return naming.name(opened).equals(named) ? opened : before;
    }
}
