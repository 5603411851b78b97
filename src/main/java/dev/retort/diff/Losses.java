package dev.retort.diff;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DeleteRows;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropObject;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What operations destroy that is there before them. SQL and code are not read; what they destroy their author knows.
 *
 * <p>What a comparison found of an operation holds, as it knows both types of a column in the engine's words.
 */
final class Losses {

    private final Map<String, Remark> found = new LinkedHashMap<>();
    private final Set<TableChange> compared = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, Remark> losses = new LinkedHashMap<>();

    private Losses(SchemaDiff diff) {
        diff.losses().forEach(loss -> found.put(loss.object(), loss));
        for (Operation operation : diff.operations()) {
            if (operation instanceof AlterTable alter) {
                compared.addAll(alter.changes());
            }
        }
    }

    /** Those of operations that were made of a difference. */
    static List<Remark> of(List<Operation> written, SchemaDiff diff) {
        Losses losses = new Losses(diff);
        written.forEach(losses::read);
        return new ArrayList<>(losses.losses.values());
    }

    private void read(Operation operation) {
        if (operation instanceof ScopeOperation scope) {
            scope.operations().forEach(this::read);
        } else if (operation instanceof CreateTable create) {
            made.add(table(create.table()));
        } else if (operation instanceof CreateObject create) {
            made.add(create.object().describe());
        } else if (operation instanceof RenameTable rename && made.remove(table(rename.table()))) {
            made.add(table(rename.table().beside(rename.newName())));
        } else if (operation instanceof DropTable drop) {
            lose(table(drop.table()), "its rows go with it.");
        } else if (operation instanceof DeleteRows delete
                && !made.contains(table(delete.rows().table()))) {
            lose(table(delete.rows().table()), "rows of it are deleted.");
        } else if (operation instanceof DropObject drop) {
            String text = text(drop.kind());
            if (text != null) {
                lose(drop.describe().replaceFirst("^drop ", ""), text);
            }
        } else if (operation instanceof AlterTable alter && !made.contains(table(alter.table()))) {
            alter.changes().forEach(change -> read(alter.table(), change));
        }
    }

    private void read(QualifiedName table, TableChange change) {
        if (change instanceof AddColumn add) {
            made.add(table + "." + add.column().name());
        } else if (change instanceof RenameColumn rename && made.remove(table + "." + rename.from())) {
            made.add(table + "." + rename.to());
        } else if (change instanceof DropColumn drop) {
            String column = table + "." + drop.name();
            boolean hasValues = drop.was() == null || drop.was().generation() == null;
            if (hasValues || found.containsKey(column)) {
                lose(column, "its values go with it.");
            }
        } else if (change instanceof SetType set && !made.contains(table + "." + set.column())) {
            String text = loss(table, set);
            if (text != null) {
                lose(table + "." + set.column(), text + ".");
            }
        }
    }

    /** What was compared is known in the engine's words. */
    private @Nullable String loss(QualifiedName table, SetType set) {
        if (compared.contains(set)) {
            return found.containsKey(table + "." + set.column()) ? "values are changed" : null;
        }
        return set.previous() == null ? null : TypeChange.loss(set.previous(), set.type());
    }

    private static @Nullable String text(Kind kind) {
        return switch (kind) {
            case SEQUENCE -> "its place goes with it.";
            case SCHEMA, EXTENSION -> "all that is in it goes with it.";
            default -> null;
        };
    }

    /** What was made by the operations themselves is no loss. */
    private void lose(String object, String text) {
        if (!made.remove(object)) {
            Remark known = found.get(object);
            losses.putIfAbsent(object, known == null ? new Remark(Remark.Kind.LOSS, object, text) : known);
        }
    }

    private static String table(QualifiedName name) {
        return "table " + name;
    }
}
