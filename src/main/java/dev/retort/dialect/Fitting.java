package dev.retort.dialect;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropObject;
import dev.retort.operation.LockTable;
import dev.retort.operation.Operation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetOption;
import dev.retort.operation.TableChange;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Statistics;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the words of manner out of operations that an engine has none for, and says which.
 *
 * <p>Words of meaning stay, for the compiler to refuse.
 */
final class Fitting {

    private final Traits traits;
    private final FittingTables tables;

    Fitting(Traits traits) {
        this.traits = traits;
        this.tables = new FittingTables(traits);
    }

    /**
     * What is left of an operation on the engine: itself where the engine has all its words, nothing where it was about
     * manner alone.
     *
     * @param leftOut gets a sentence for each word that is left out
     */
    List<Operation> fitted(Operation operation, List<String> leftOut) {
        if (operation instanceof CreateTable create) {
            Table fitted = tables.table(create.definition(), leftOut);
            return List.of(new CreateTable(fitted, create.isOnlyIfMissing()));
        }
        if (operation instanceof AlterTable alter) {
            return altered(alter, leftOut);
        }
        if (operation instanceof CreateIndex create) {
            return tables.index(create.table(), create.index(), leftOut).stream()
                    .map(index -> (Operation) new CreateIndex(create.table(), index))
                    .toList();
        }
        if (operation instanceof DropIndex drop) {
            return dropped(drop, leftOut);
        }
        boolean statistics = (operation instanceof CreateObject create && create.object() instanceof Statistics)
                || (operation instanceof DropObject drop && drop.kind() == SchemaObject.Kind.STATISTICS);
        if (statistics && lacks(Feature.STATISTICS, operation.describe(), leftOut)) {
            return List.of();
        }
        if (operation instanceof CreateObject create
                && create.object() instanceof Sequence sequence
                && sequence.cache() != null
                && traits.has(Feature.SEQUENCES)
                && lacks(Feature.SEQUENCE_CACHE, "caching of " + sequence.describe(), leftOut)) {
            return List.of(new CreateObject(withoutCache(sequence), create.isOnlyIfMissing()));
        }
        if (operation instanceof LockTable && lacks(Feature.TABLE_LOCKS, operation.describe(), leftOut)) {
            return List.of();
        }
        return List.of(operation);
    }

    private static Sequence withoutCache(Sequence said) {
        return new Sequence(
                said.name(), said.start(), said.increment(), said.smallest(), said.largest(), null, said.isCycling());
    }

    /** The table as the engine can have it. */
    Table table(Table table) {
        return tables.table(table, new ArrayList<>());
    }

    /** An index that a constraint was to take over goes before it: the constraint makes one of its own. */
    private List<Operation> altered(AlterTable alter, List<String> leftOut) {
        List<Operation> operations = new ArrayList<>();
        List<TableChange> changes = new ArrayList<>();
        for (TableChange change : alter.changes()) {
            if (change instanceof AddConstraint add) {
                AddConstraint fitted = new AddConstraint(tables.constraint(alter.table(), add.constraint(), leftOut));
                String index = add.usedIndex();
                if (index != null && fitted.usedIndex() == null) {
                    altered(alter, changes, operations);
                    operations.add(DropIndex.of(alter.table(), index));
                    changes = new ArrayList<>();
                }
                changes.add(fitted);
            } else if (change instanceof AddColumn add) {
                changes.add(new AddColumn(
                        tables.column(alter.table(), add.column(), leftOut), add.filling(), add.isOnlyIfMissing()));
            } else if (!isLeftOut(alter, change, leftOut) && !isOfAnother(change)) {
                changes.add(change);
            }
        }
        altered(alter, changes, operations);
        return operations;
    }

    private static void altered(AlterTable alter, List<TableChange> changes, List<Operation> operations) {
        if (!changes.isEmpty()) {
            operations.add(new AlterTable(alter.table(), changes));
        }
    }

    /** How another engine keeps a table is nothing that is missed. */
    private boolean isOfAnother(TableChange change) {
        return change instanceof SetOption set && !set.engine().equals(traits.name());
    }

    private boolean isLeftOut(AlterTable alter, TableChange change, List<String> leftOut) {
        String what = change.describe() + " of " + alter.table();
        return (change instanceof SetComment && lacks(Feature.COMMENTS, what, leftOut))
                || (change instanceof ValidateConstraint && lacks(Feature.UNVALIDATED_CONSTRAINTS, what, leftOut));
    }

    /** A drop of an index that may have been left out, too: where only its name is known, it may be missing. */
    private List<Operation> dropped(DropIndex drop, List<String> leftOut) {
        boolean concurrent = drop.isConcurrent()
                && !lacks(Feature.CONCURRENT_INDEX, "concurrently of index " + drop.name(), leftOut);
        if (drop.was() != null) {
            boolean isThere =
                    tables.index(drop.table(), drop.was(), new ArrayList<>()).isPresent();
            if (!isThere) {
                leftOut.add(
                        sentence("the drop of index " + drop.name() + " of " + drop.table(), Feature.EXPRESSION_INDEX));
                return List.of();
            }
        }
        boolean maybe = drop.isOnlyIfThere() || (drop.was() == null && !traits.has(Feature.EXPRESSION_INDEX));
        return List.of(new DropIndex(drop.table(), drop.name(), drop.isByKeys(), drop.was(), maybe, concurrent));
    }

    private boolean lacks(Feature feature, String what, List<String> leftOut) {
        if (traits.has(feature)) {
            return false;
        }
        leftOut.add(sentence(what, feature));
        return true;
    }

    private String sentence(String what, Feature feature) {
        return FittingTables.sentence(traits, what, feature);
    }
}
