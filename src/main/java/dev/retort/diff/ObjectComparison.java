package dev.retort.diff;

import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.Operation;
import dev.retort.operation.ReplaceObject;
import dev.retort.schema.EnumType;
import dev.retort.schema.Function;
import dev.retort.schema.Mentions;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.Sequence;
import dev.retort.schema.Sorted;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is no table, in two schemas. */
final class ObjectComparison {

    private static final Set<Kind> IN_TABLES = EnumSet.of(Kind.TRIGGER, Kind.POLICY, Kind.STATISTICS);
    private static final List<Kind> FIRST = List.of(Kind.SCHEMA, Kind.EXTENSION, Kind.ENUM, Kind.SEQUENCE);
    private static final List<Kind> ROUTINES = List.of(Kind.FUNCTION, Kind.PROCEDURE);
    private static final Set<Kind> VIEWS = EnumSet.of(Kind.VIEW, Kind.MATERIALIZED_VIEW);

    private final ComparedSchema source;
    private final Schema from;
    private final Schema to;
    private final ComparedSchema target;
    private @Nullable Mentions inTables;
    private final Set<SchemaObject> taken;
    private final Map<QualifiedName, QualifiedName> formerNames;
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * The comparison of the objects of two schemas.
     *
     * @param disturbed tables that change in a way that no view which reads them can stand
     * @param formerNames the names before of tables that are renamed
     */
    ObjectComparison(
            ComparedSchema source,
            ComparedSchema target,
            Set<QualifiedName> disturbed,
            Map<QualifiedName, QualifiedName> formerNames) {
        this.source = source;
        this.from = source.normal();
        this.to = target.normal();
        this.target = target;
        this.formerNames = formerNames;
        this.taken = new DisturbedViews(from, to, disturbed).objects();
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** What goes before the tables change: what depends on them. */
    List<Operation> dropsBeforeTables() {
        List<Operation> drops = new ArrayList<>();
        for (SchemaObject object : inOrder(IN_TABLES::contains, from.objects().values())) {
            // Also where it would go with its table: the way back makes it again.
            if (isGone(object) || taken.contains(object)) {
                drops.add(DropObject.of(underFormerName(source.said(object))));
            }
        }
        List<SchemaObject> views = sortedViews(from);
        for (int i = views.size() - 1; i >= 0; i--) {
            if (isGone(views.get(i)) || taken.contains(views.get(i))) {
                drops.add(DropObject.of(source.said(views.get(i))));
            }
        }
        return drops;
    }

    /** What belongs to a table that is renamed goes before it is. */
    private SchemaObject underFormerName(SchemaObject object) {
        QualifiedName table = object.table();
        QualifiedName former = table == null ? null : formerNames.get(table);
        return table == null || former == null ? object : object.following(table, former);
    }

    /** What tables need: schemas, extensions, enums, sequences, and the functions that they name. */
    List<Operation> beforeTables() {
        List<Operation> operations = new ArrayList<>();
        for (Kind kind : FIRST) {
            for (SchemaObject object : inOrder(k -> k == kind, to.objects().values())) {
                operations.addAll(making(object));
            }
        }
        for (Kind kind : ROUTINES) {
            for (SchemaObject object : inOrder(k -> k == kind, to.objects().values())) {
                if (isNamedByTables(object)) {
                    operations.addAll(making(object));
                }
            }
        }
        return operations;
    }

    /** What stands on tables: functions, views, and what belongs to a table or a view. */
    List<Operation> afterTables() {
        List<Operation> operations = new ArrayList<>();
        for (Kind kind : ROUTINES) {
            for (SchemaObject object : inOrder(k -> k == kind, to.objects().values())) {
                if (!isNamedByTables(object)) {
                    operations.addAll(making(object));
                }
            }
        }
        for (SchemaObject view : sortedViews(to)) {
            operations.addAll(making(view));
        }
        for (SchemaObject object : inOrder(IN_TABLES::contains, to.objects().values())) {
            operations.addAll(making(object));
        }
        return operations;
    }

    /** What goes when nothing needs it any more. */
    List<Operation> dropsAfterTables() {
        List<Operation> drops = new ArrayList<>();
        List<Kind> last = new ArrayList<>(ROUTINES);
        last.add(Kind.SEQUENCE);
        last.add(Kind.ENUM);
        last.add(Kind.EXTENSION);
        last.add(Kind.SCHEMA);
        for (Kind kind : last) {
            for (SchemaObject object : inOrder(k -> k == kind, from.objects().values())) {
                if (!to.objects().containsKey(object.describe())) {
                    drops.add(DropObject.of(source.said(object)));
                    if (object instanceof Sequence) {
                        remarks.add(new Remark(Remark.Kind.LOSS, object.describe(), "its place goes with it."));
                    } else if (kind == Kind.SCHEMA || kind == Kind.EXTENSION) {
                        remarks.add(new Remark(Remark.Kind.LOSS, object.describe(), "all that is in it goes with it."));
                    }
                }
            }
        }
        return drops;
    }

    /** Whether it is not there afterwards, or another one of its name that cannot be put in its place. */
    private boolean isGone(SchemaObject object) {
        SchemaObject after = to.objects().get(object.describe());
        return after == null || (!after.equals(object) && !isReplaceable(object));
    }

    private static boolean isReplaceable(SchemaObject object) {
        return object instanceof View
                || object instanceof Function
                || object instanceof Trigger
                || object instanceof Sequence;
    }

    private List<Operation> making(SchemaObject object) {
        SchemaObject words = target.said(object);
        SchemaObject before = from.objects().get(object.describe());
        if (before == null || taken.contains(before)) {
            return List.of(new CreateObject(words));
        }
        if (before.equals(object)) {
            return List.of();
        }
        if (before instanceof EnumType labels) {
            List<Operation> operations = List.copyOf(EnumComparison.of(labels, (EnumType) words));
            remarks.addAll(EnumComparison.remarks(operations));
            return operations;
        }
        return List.of(
                isReplaceable(before)
                        ? new ReplaceObject(words, inWordsOf(words, source.said(before)))
                        : new CreateObject(words));
    }

    /** A function with the parameters of another one that are the same to the engine. */
    private static SchemaObject inWordsOf(SchemaObject words, SchemaObject before) {
        return words instanceof Function now && before instanceof Function was
                ? new Function(
                        was.name(), now.parameters(), was.returns(), was.language(), was.attributes(), was.body())
                : before;
    }

    private static List<SchemaObject> inOrder(Predicate<Kind> kinds, Collection<SchemaObject> objects) {
        return objects.stream().filter(object -> kinds.test(object.kind())).toList();
    }

    private static List<SchemaObject> sortedViews(Schema schema) {
        List<SchemaObject> views = inOrder(VIEWS::contains, schema.objects().values());
        return Sorted.of(views, SchemaObject::name, view -> {
            Mentions mentions = Mentions.in(((View) view).query().text());
            return views.stream()
                    .filter(other -> !other.equals(view) && mentions.has(other.name()))
                    .map(SchemaObject::name)
                    .toList();
        });
    }

    static boolean reads(View reading, View read) {
        return Mentions.in(reading.query().text()).has(read.name());
    }

    private boolean isNamedByTables(SchemaObject function) {
        Mentions known = inTables;
        if (known == null) {
            known = Mentions.in(String.join(
                    " ",
                    to.tables().values().stream()
                            .flatMap(table -> Texts.of(table).stream())
                            .toList()));
            inTables = known;
        }
        return known.has(function.name());
    }
}
