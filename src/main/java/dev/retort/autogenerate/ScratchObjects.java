package dev.retort.autogenerate;

import dev.retort.diff.ComparedSchema;
import dev.retort.diff.DoubtfulTexts;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Function;
import dev.retort.schema.Mentions;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has to be made in a scratch place, for its engine to say how it writes some texts: in the place's default schema. */
final class ScratchObjects {

    private final Schema said;
    private final Set<QualifiedName> tables;
    private final Set<String> seen = new TreeSet<>();
    private final List<View> views = new ArrayList<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final List<SchemaObject> last = new ArrayList<>();

    private ScratchObjects(DoubtfulTexts doubtful, ComparedSchema declared) {
        this.said = declared.said();
        this.tables = new TreeSet<>(doubtful.tables());
        for (String description : doubtful.objects()) {
            SchemaObject object = declared.said(
                    Objects.requireNonNull(declared.normal().objects().get(description)));
            if (object instanceof View view) {
                addReadBy(view);
            } else {
                addNeededBy(object);
                last.add(object);
            }
        }
    }

    /** What makes them, and what they need, in order. */
    static List<Operation> of(DoubtfulTexts doubtful, ComparedSchema declared) {
        return new ScratchObjects(doubtful, declared).operations();
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (EnumType type : said.objects(EnumType.class)) {
            operations.add(new CreateObject(here(type)));
        }
        functions.values().forEach(function -> operations.add(new CreateObject(here(function))));
        for (QualifiedName name : tables) {
            said.table(name).ifPresent(table -> operations.add(new CreateTable(alone(table))));
        }
        views.forEach(view -> operations.add(new CreateObject(here(view))));
        last.forEach(object -> operations.add(new CreateObject(here(object))));
        return operations;
    }

    /** A view behind what it reads; two may mention each other, as a word in the one may be the name of the other. */
    private void addReadBy(View view) {
        if (seen.add(view.describe())) {
            addRead(view.query(), view);
            views.add(view);
        }
    }

    /** The tables and views that a text reads. */
    private void addRead(@Nullable SqlText text, SchemaObject reader) {
        said.tables().keySet().stream().filter(name -> mentions(text, name)).forEach(tables::add);
        for (View view : said.objects(View.class)) {
            if (!view.equals(reader) && mentions(text, view.name())) {
                addReadBy(view);
            }
        }
    }

    private void addNeededBy(SchemaObject object) {
        QualifiedName table = object.table();
        if (table != null) {
            tables.add(table);
            said.objects(View.class).stream()
                    .filter(view -> view.name().equals(table))
                    .forEach(this::addReadBy);
        }
        if (object instanceof Policy policy) {
            addRead(policy.using(), object);
            addRead(policy.check(), object);
        } else if (object instanceof Function function) {
            addRead(function.body(), object);
        } else if (object instanceof Trigger trigger) {
            said.objects(Function.class).stream()
                    .filter(function -> calls(trigger, function))
                    .forEach(function -> functions.put(function.describe(), function));
        }
    }

    private static boolean calls(Trigger trigger, Function function) {
        String text = trigger.executes() == null ? "" : trigger.executes().text();
        String called = text.replaceFirst("(?s)\\(.*", "").replace("\"", "").strip();
        return called.equalsIgnoreCase(function.name().name())
                || called.equalsIgnoreCase(function.name().toString());
    }

    private static boolean mentions(@Nullable SqlText text, QualifiedName name) {
        return text != null && Mentions.in(text.text()).has(name);
    }

    /** The table without what points at others, in the default schema of the place. */
    private static Table alone(Table table) {
        List<Constraint> own = table.constraints().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey))
                .toList();
        return table.withConstraints(own).withPartitionOf(null).renamed(here(table.name()));
    }

    /** The object in the default schema of the place. */
    static SchemaObject here(SchemaObject object) {
        QualifiedName table = object.table();
        SchemaObject moved = table == null ? object : object.following(table, here(table));
        return moved.renamed(here(object.name()));
    }

    private static QualifiedName here(QualifiedName name) {
        return QualifiedName.of(name.name());
    }
}
