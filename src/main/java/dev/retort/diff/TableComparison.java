package dev.retort.diff;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.TableChange;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Mentions;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two tables of one name: what leads from the one to the other. */
final class TableComparison {

    private final Table from;
    private final Table to;
    private final Table was;
    private final Table said;
    private final ComparedSchema target;
    private final Disturbed disturbed;
    private final QualifiedName name;
    private final boolean enumsAreObjects;
    private final boolean changesOptions;
    private final Set<String> anew = new TreeSet<>();
    private final List<TableChange> changes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    TableComparison(
            ComparedSchema source, Table to, ComparedSchema target, Disturbed disturbed, boolean changesOptions) {
        this.changesOptions = changesOptions;
        this.from = source.normal().table(to.name()).orElseThrow();
        this.was = source.said(from);
        this.to = to;
        this.said = target.said(to);
        this.target = target;
        this.disturbed = disturbed;
        this.name = to.name();
        this.enumsAreObjects = !target.normal().objects(EnumType.class).isEmpty();
        for (Column column : kept()) {
            if (ColumnComparison.isMadeAnew(before(column), column)) {
                makeAnew(column);
            }
        }
    }

    /** But not in a part alone, which cannot lose a column of the whole. */
    private void makeAnew(Column column) {
        if (isPart()) {
            remarks.add(new Remark(
                    Remark.Kind.NOT_SAID,
                    name + "." + column.name(),
                    "it is worked out in another way than in the whole table, which no operation changes; write it in"
                            + " SQL."));
        } else {
            anew.add(column.name());
        }
    }

    /** The columns that values or keys elsewhere may no longer fit, once they are made anew or have another type. */
    Set<String> disturbedColumns() {
        Set<String> columns = new TreeSet<>(anew);
        for (Column column : kept()) {
            if (ColumnComparison.changesNumbersOrType(before(column), column, enumsAreObjects)) {
                columns.add(column.name());
            }
        }
        return columns;
    }

    /** The columns that are made anew. */
    Set<String> columnsMadeAnew() {
        return anew;
    }

    /** The columns of keys that go, on which foreign keys may stand. */
    List<Set<String>> goneKeys() {
        List<Set<String>> keys = new ArrayList<>();
        for (Constraint constraint : constraints().gone()) {
            if (constraint instanceof PrimaryKey || constraint instanceof Unique) {
                keys.add(new TreeSet<>(constraint.columns()));
            }
        }
        for (Index index : indexes().gone()) {
            keys.add(new TreeSet<>(index.columns()));
        }
        return keys;
    }

    TableDifference difference() {
        Matching<Constraint> rules = constraints();
        Matching<Index> indexes = indexes();
        List<TableChange> goneKeys = new ArrayList<>();
        List<ColumnComparison> columns = new ArrayList<>();
        for (Column column : kept()) {
            if (!anew.contains(column.name())) {
                columns.add(new ColumnComparison(
                        name, before(column), column, words(was, before(column)), said(column), enumsAreObjects));
            }
        }
        columns.forEach(column -> changes.addAll(column.before()));
        boolean dropsKeys = drop(rules, goneKeys);
        columns(columns);
        columns.forEach(column -> changes.addAll(column.after()));
        List<ForeignKey> come = add(rules);
        columns.forEach(column -> remarks.addAll(column.remarks()));
        whole();
        List<Operation> dropIndexes = new ArrayList<>();
        indexes.gone().forEach(index -> dropIndexes.add(DropIndex.of(name, ComparedSchema.said(was, index))));
        return new TableDifference(
                name,
                goneKeys,
                dropIndexes,
                changes,
                creations(indexes),
                come,
                dropsKeys || !dropIndexes.isEmpty(),
                !disturbedColumns().isEmpty() || !goneColumns().isEmpty(),
                remarks);
    }

    /** Drops what goes; whether a key is among it. */
    private boolean drop(Matching<Constraint> rules, List<TableChange> goneKeys) {
        boolean dropsKeys = false;
        for (Constraint constraint : rules.gone()) {
            DropConstraint drop = DropConstraint.of(ComparedSchema.said(was, constraint));
            if (constraint instanceof ForeignKey) {
                goneKeys.add(drop);
            } else {
                changes.add(drop);
                dropsKeys |= !constraint.columns().isEmpty();
            }
        }
        return dropsKeys;
    }

    private void columns(List<ColumnComparison> kept) {
        for (Column column : to.columns()) {
            if (from.column(column.name()).isEmpty()) {
                addColumn(column);
            }
        }
        for (Column column : goneColumns()) {
            changes.add(new DropColumn(column.name(), words(was, column)));
            if (column.generation() == null) {
                lose(column, "its values go with it.");
            }
        }
        for (String column : anew) {
            Column before = from.column(column).orElseThrow();
            changes.add(new DropColumn(column, words(was, before)));
            changes.add(new AddColumn(said(to.column(column).orElseThrow())));
            if (before.generation() == null || to.column(column).orElseThrow().generation() == null) {
                lose(before, "it is made anew, as no operation changes how it is worked out.");
            }
        }
        kept.forEach(column -> changes.addAll(column.changes()));
    }

    private void addColumn(Column column) {
        changes.add(new AddColumn(said(column)));
        boolean empty = column.defaultValue() == null && column.generation() == null && !column.isIdentity();
        if (empty && !column.nullable()) {
            remarks.add(new Remark(
                    Remark.Kind.MAY_FAIL,
                    name + "." + column.name(),
                    "rows that are there have no value for it; give it a default, or write"
                            + " addColumn(...).filledWith(...)."));
        }
    }

    private void lose(Column column, String text) {
        remarks.add(new Remark(Remark.Kind.LOSS, name + "." + column.name(), text));
    }

    /** Adds what comes, keys first; the foreign keys are answered. */
    private List<ForeignKey> add(Matching<Constraint> rules) {
        List<ForeignKey> come = new ArrayList<>();
        for (Matching.Pair<Constraint> pair : rules.pairs()) {
            String before = pair.from().name();
            String after = pair.to().name();
            if (before != null && after != null && !before.equals(after) && !target.isGiven(name, after)) {
                changes.add(new RenameConstraint(before, after));
            }
            if (pair.from().isNotValid() && !pair.to().isNotValid()) {
                String standing = after != null && !target.isGiven(name, after) ? after : before;
                changes.add(new ValidateConstraint(String.valueOf(standing)));
            }
        }
        for (Constraint constraint : rules.come()) {
            Constraint words = ComparedSchema.said(said, constraint);
            if (words instanceof ForeignKey key) {
                come.add(key);
            } else {
                changes.add(new AddConstraint(words));
            }
            if (!constraint.isNotValid() && from.columns().stream().anyMatch(c -> isAbout(constraint, c))) {
                mayBreak(constraint.name() == null ? constraint.describe() : constraint.name());
            }
        }
        return come;
    }

    private void mayBreak(String rule) {
        remarks.add(new Remark(Remark.Kind.MAY_FAIL, name + "." + rule, "rows may break it."));
    }

    private static boolean isAbout(Constraint constraint, Column column) {
        return constraint instanceof Check check
                ? Mentions.in(check.condition().text()).has(QualifiedName.of(column.name()))
                : constraint.columns().contains(column.name());
    }

    private void whole() {
        if (!Objects.equals(from.comment(), to.comment())) {
            changes.add(new SetComment(null, to.comment(), from.comment(), true));
        }
        if (from.rowSecurity() != to.rowSecurity()) {
            changes.add(new SetRowSecurity(to.rowSecurity(), from.rowSecurity()));
        }
        if (!Objects.equals(from.partitioning(), to.partitioning())) {
            notSaid("its rows should "
                    + (to.partitioning() == null
                            ? "no longer be divided"
                            : "be divided " + to.partitioning().describe())
                    + ", which no operation changes, and its parts are left alone; make a new table.");
        }
        if (changesOptions) {
            options();
        } else if (!Set.copyOf(from.options()).equals(Set.copyOf(to.options()))) {
            notSaid("its options differ, which no operation changes; write them in SQL.");
        }
    }

    private void options() {
        for (TableOption option : from.options()) {
            boolean stays = to.options().stream().anyMatch(other -> isOfOneKey(option, other));
            if (!stays) {
                changes.add(TableChange.dropOption(option));
            }
        }
        for (TableOption option : to.options()) {
            String before = from.options().stream()
                    .filter(other -> isOfOneKey(option, other))
                    .map(TableOption::value)
                    .findFirst()
                    .orElse(null);
            if (!option.value().equals(before)) {
                changes.add(new SetOption(option.engine(), option.key(), option.value(), before, true));
            }
        }
    }

    private static boolean isOfOneKey(TableOption one, TableOption other) {
        return one.engine().equals(other.engine()) && one.key().equals(other.key());
    }

    private void notSaid(String text) {
        remarks.add(new Remark(Remark.Kind.NOT_SAID, "table " + name, text));
    }

    private List<Operation> creations(Matching<Index> indexes) {
        List<Operation> operations = new ArrayList<>();
        for (Matching.Pair<Index> pair : indexes.pairs()) {
            String before = pair.from().name();
            String after = pair.to().name();
            if (before != null && after != null && !before.equals(after) && !target.isGiven(name, after)) {
                operations.add(new RenameIndex(name, before, after));
            }
        }
        for (Index index : indexes.come()) {
            operations.add(
                    new CreateIndex(name, ComparedSchema.said(said, index).made()));
            if (index.isUnique()
                    && index.columns().stream().allMatch(c -> from.column(c).isPresent())) {
                mayBreak(index.name() == null ? index.describe() : index.name());
            }
        }
        return operations;
    }

    private Matching<Constraint> constraints() {
        return Matching.of(from.constraints(), to.constraints(), this::isSame, Constraint::name);
    }

    private boolean isSame(Constraint a, Constraint b) {
        boolean touched = b.columns().stream().anyMatch(anew::contains)
                || b.include().stream().anyMatch(anew::contains)
                || (b instanceof ForeignKey key && disturbed.hasKey(name, key));
        return !touched && a.validated().named(null).equals(b.validated().named(null));
    }

    private Matching<Index> indexes() {
        return Matching.of(from.indexes(), to.indexes(), this::isSame, Index::name);
    }

    private boolean isSame(Index a, Index b) {
        boolean touched = b.columns().stream().anyMatch(anew::contains)
                || b.include().stream().anyMatch(anew::contains);
        return !touched && a.made().unnamed().equals(b.made().unnamed());
    }

    /** The columns that both have, as they should be. */
    private List<Column> kept() {
        return to.columns().stream()
                .filter(column -> from.column(column.name()).isPresent())
                .toList();
    }

    private List<Column> goneColumns() {
        return from.columns().stream()
                .filter(column -> to.column(column.name()).isEmpty())
                .collect(Collectors.toList());
    }

    private Column before(Column column) {
        return from.column(column.name()).orElseThrow();
    }

    private Column said(Column column) {
        return words(said, column);
    }

    private static Column words(Table said, Column column) {
        Column words = said.column(column.name()).orElse(column);
        return words.withNullable(column.nullable()).withInline(List.of()).renamedFrom(null);
    }

    /** Whether its columns are those of the whole. */
    private boolean isPart() {
        return from.partitionOf() != null && to.partitionOf() != null;
    }
}
