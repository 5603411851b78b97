package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.history.HistoryTables;
import dev.retort.operation.AlterTable;
import dev.retort.operation.DropObject;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.Mentions;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.Sorted;
import dev.retort.schema.TablesInOrder;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The drops that leave a schema empty but for the tables of the history, in an order in which nothing is dropped that
 * something else still needs.
 */
final class SchemaDrops {

    /** Kinds that go with their table are not among them. */
    private static final List<Kind> AFTER_TABLES =
            List.of(Kind.PROCEDURE, Kind.FUNCTION, Kind.SEQUENCE, Kind.ENUM, Kind.EXTENSION);

    private final Schema schema;
    private final boolean cascades;
    private final boolean hasEnumTypes;
    private final List<Operation> drops = new ArrayList<>();

    private SchemaDrops(Schema schema, Dialect dialect) {
        this.schema = schema;
        this.cascades = dialect.traits().has(Feature.DROP_CASCADE);
        this.hasEnumTypes = dialect.traits().has(Feature.NAMED_ENUMS);
    }

    static List<Operation> of(Schema standing, HistoryTables history, Dialect dialect) {
        Schema schema = standing;
        for (QualifiedName name : standing.tables().keySet()) {
            schema = history.includes(name) ? schema.without(name) : schema;
        }
        SchemaDrops drops = new SchemaDrops(schema, dialect);
        drops.dropViews();
        drops.dropTables();
        for (Kind kind : AFTER_TABLES) {
            if (kind != Kind.ENUM || drops.hasEnumTypes) {
                drops.schema.objects().values().stream()
                        .filter(object -> object.kind() == kind)
                        .forEach(drops::drop);
            }
        }
        return drops.drops;
    }

    /** What goes, a line for each: {@code table invoice}. */
    static List<String> described(List<Operation> drops) {
        return drops.stream()
                .map(drop -> drop.describe().replaceFirst("^drop ", ""))
                .sorted()
                .toList();
    }

    /** A view goes before those that its query may name. */
    private void dropViews() {
        List<View> views = schema.objects(View.class);
        List<View> inOrder = new ArrayList<>(Sorted.of(views, View::describe, view -> {
            Mentions mentions = Mentions.in(view.query().text());
            return views.stream()
                    .filter(other -> !other.equals(view) && mentions.has(other.name()))
                    .map(View::describe)
                    .toList();
        }));
        Collections.reverse(inOrder);
        inOrder.forEach(this::drop);
    }

    /** A table goes before those that it points at or is a part of; in a circle its foreign keys go first. */
    private void dropTables() {
        TablesInOrder order = TablesInOrder.toDrop(schema.tables().values());
        for (TablesInOrder.Pointing pointing : cascades ? List.<TablesInOrder.Pointing>of() : order.circles()) {
            List<TableChange> changes = new ArrayList<>();
            pointing.keys(pointing.table()).forEach(key -> changes.add(TableChange.dropConstraint(key)));
            drops.add(new AlterTable(pointing.table().name(), changes));
        }
        order.tables().forEach(table -> drops.add(new DropTable(table.name(), null, true, cascades)));
    }

    private void drop(SchemaObject object) {
        drops.add(DropObject.of(object, true, cascades));
    }
}
