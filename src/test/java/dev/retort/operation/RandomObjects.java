package dev.retort.operation;

import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.function;
import static dev.retort.schema.Define.materializedView;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.renaming;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.statistics;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.view;

import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;

/** Random operations on what is no table, each of which makes sense on a schema and can be undone. */
final class RandomObjects {

    private final RandomTables random;

    RandomObjects(RandomTables random) {
        this.random = random;
    }

    Operation next(Schema schema) {
        List<SchemaObject> there = List.copyOf(schema.objects().values());
        if (there.isEmpty() || random.chance(3)) {
            return new CreateObject(object(schema));
        }
        SchemaObject object = random.pick(there);
        return switch (random.upTo(3)) {
            case 0 -> isUsed(object, schema) ? new CreateObject(object(schema)) : DropObject.of(object);
            case 1 -> renamed(object);
            case 2 -> object instanceof EnumType type ? relabelled(type) : replaced(object, schema);
            default ->
                random.coin()
                        ? new GrantRights(privileges("select").on("t").to("clerk"))
                        : new RevokeRights(privileges("select").on("t").from("clerk"));
        };
    }

    /** Whether a drop would take something with it. */
    private static boolean isUsed(SchemaObject object, Schema schema) {
        return object instanceof Namespace
                || schema.tables().values().stream()
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> column.type() instanceof EnumType type && type.equals(object));
    }

    private Operation renamed(SchemaObject object) {
        return object instanceof Namespace || object instanceof Extension
                ? new CreateObject(new Extension(random.qualified("x")))
                : new RenameObject(object.kind(), object.name(), object.table(), random.name("o"));
    }

    private Operation relabelled(EnumType type) {
        String label = random.pick(type.labels());
        String other = random.name("label");
        if (random.coin()) {
            return new RenameLabel(type.name(), label, other);
        }
        List<String> after = new ArrayList<>(type.labels());
        after.set(after.indexOf(label), other);
        after.add(random.upTo(after.size()), random.name("label"));
        return new ReplaceEnum(type, new EnumType(type.name(), after), List.of(renaming(label, other)));
    }

    private Operation replaced(SchemaObject object, Schema schema) {
        SchemaObject other = object(schema);
        while (other.kind() != object.kind()) {
            other = object(schema);
        }
        SchemaObject now = other.renamed(object.name()).following(table(other), table(object));
        return now.describe().equals(object.describe()) ? new ReplaceObject(now, object) : new CreateObject(other);
    }

    private static QualifiedName table(SchemaObject object) {
        return object.table() == null ? object.name() : object.table();
    }

    private SchemaObject object(Schema schema) {
        QualifiedName name = random.qualified("o");
        if (schema.tables().isEmpty() || random.coin()) {
            return switch (random.upTo(6)) {
                case 0 -> enumType(name.toString(), random.name("label"), random.name("label"));
                case 1 -> sequence(name.toString()).startingAt(random.upTo(9)).cycling();
                case 2 -> view(name.toString()).as("select " + random.upTo(99));
                case 3 -> materializedView(name.toString()).as("select " + random.upTo(99));
                case 4 -> function(name + "()").returns("bigint").as("select " + random.upTo(99));
                case 5 -> new Namespace(QualifiedName.of(random.name("s")));
                default -> new Extension(QualifiedName.of(random.name("x")));
            };
        }
        Table table = random.pick(List.copyOf(schema.tables().values()));
        String column = random.pick(table.columns()).name();
        return switch (random.upTo(2)) {
            case 0 ->
                trigger(random.name("o"))
                        .before(random.pick(List.of(Event.values())))
                        .executes("f" + random.upTo(9) + "()")
                        .on(table.name());
            case 1 ->
                policy(random.name("o")).using(column + " > " + random.upTo(9)).on(table.name());
            default ->
                statistics(column, random.name("c"))
                        .dependencies()
                        .named(random.name("o"))
                        .on(table.name());
        };
    }
}
