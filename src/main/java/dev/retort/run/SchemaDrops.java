package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.history.HistoryTables;
import dev.retort.operation.AlterTable;
import dev.retort.operation.DropObject;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
        Map<String, View> open = new LinkedHashMap<>();
        for (View view : schema.objects(View.class)) {
            open.put(view.describe(), view);
        }
        while (!open.isEmpty()) {
            View next = open.values().stream()
                    .filter(view ->
                            open.values().stream().noneMatch(other -> !other.equals(view) && names(other, view)))
                    .findFirst()
                    .orElseGet(() -> open.values().iterator().next());
            open.remove(next.describe());
            drop(next);
        }
    }

    private static boolean names(View reading, View read) {
        String word = Pattern.quote(read.name().name());
        return Pattern.compile("(?iu)(?<![\\w$])" + word + "(?![\\w$])")
                .matcher(reading.query().text())
                .find();
    }

    /** A table goes before those that it points at or is a part of; in a circle its foreign keys go first. */
    private void dropTables() {
        Map<QualifiedName, Table> open = new LinkedHashMap<>(schema.tables());
        List<Operation> tables = new ArrayList<>();
        while (!open.isEmpty()) {
            Table next = open.values().stream()
                    .filter(table -> open.values().stream().noneMatch(other -> needs(other, table)))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                next = open.values().iterator().next();
                for (Table other : open.values()) {
                    if (needs(other, next)) {
                        dropForeignKeys(other, next.name());
                    }
                }
            }
            open.remove(next.name());
            tables.add(new DropTable(next.name(), null, true, cascades));
        }
        drops.addAll(tables);
    }

    private static boolean needs(Table pointing, Table needed) {
        return !pointing.name().equals(needed.name())
                && (!foreignKeys(pointing, needed.name()).isEmpty()
                        || (pointing.partitionOf() != null
                                && pointing.partitionOf().parent().equals(needed.name())));
    }

    private void dropForeignKeys(Table table, QualifiedName target) {
        List<TableChange> changes = new ArrayList<>();
        for (ForeignKey key : foreignKeys(table, target)) {
            changes.add(TableChange.dropConstraint(key));
        }
        if (!changes.isEmpty() && !cascades) {
            drops.add(new AlterTable(table.name(), changes));
        }
    }

    private static List<ForeignKey> foreignKeys(Table table, QualifiedName target) {
        List<ForeignKey> keys = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey key && key.table().equals(target)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private void drop(SchemaObject object) {
        drops.add(DropObject.of(object, true, cascades));
    }
}
