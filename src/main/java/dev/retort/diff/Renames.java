package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.operation.SchemaAfter;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.Mentions;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Tables and columns that a schema has under other names than before: those that are missing under the new name and there
 * under the old one.
 *
 * @param operations what renames them
 * @param schema the schema before, under the new names
 * @param tables the tables that are renamed or have renamed columns, by their new names
 * @param written how the name of a column is written in SQL
 */
record Renames(List<Operation> operations, Schema schema, Set<QualifiedName> tables, UnaryOperator<String> written) {

    static Renames of(Schema from, Schema to, List<Rename> said, UnaryOperator<String> written) {
        List<Operation> operations = new ArrayList<>();
        Set<QualifiedName> tables = new TreeSet<>();
        Schema schema = from;
        for (Rename rename : said) {
            QualifiedName before = rename.table().beside(rename.from());
            if (rename.column() == null
                    && schema.table(before).isPresent()
                    && schema.table(rename.table()).isEmpty()
                    && to.table(before).isEmpty()) {
                Operation operation = new RenameTable(before, rename.table().name());
                schema = SchemaAfter.of(operation, schema, "");
                operations.add(operation);
                tables.add(rename.table());
            }
        }
        for (QualifiedName name : to.tables().keySet()) {
            Table table = schema.table(name).orElse(null);
            List<TableChange> changes = new ArrayList<>();
            // The columns of a part are renamed with those of the whole.
            boolean isPart = table != null && table.partitionOf() != null;
            for (Rename rename : isPart ? List.<Rename>of() : said) {
                String column = rename.column();
                if (table != null
                        && column != null
                        && rename.table().equals(name)
                        && table.column(column).isEmpty()
                        && table.column(rename.from()).isPresent()) {
                    changes.add(new RenameColumn(rename.from(), column));
                }
            }
            if (!changes.isEmpty()) {
                AlterTable operation = new AlterTable(name, changes);
                schema = SchemaAfter.of(operation, schema, "");
                for (TableChange change : changes) {
                    RenameColumn rename = (RenameColumn) change;
                    schema = schema.with(followed(schema.table(name).orElseThrow(), rename, written));
                }
                operations.add(operation);
                tables.add(name);
            }
        }
        return new Renames(operations, schema, tables, written);
    }

    /** Another form of the schema before under the new names, with the SQL that names renamed columns. */
    Schema following(Schema before) {
        Schema schema = SchemaAfter.of(operations, before, "");
        for (Operation operation : operations) {
            if (operation instanceof AlterTable alter) {
                for (TableChange change : alter.changes()) {
                    RenameColumn rename = (RenameColumn) change;
                    Table table = schema.table(alter.table()).orElseThrow();
                    schema = schema.with(followed(table, rename, written));
                }
            }
        }
        return schema;
    }

    /** The names that tables had before, by those that they have now. */
    Map<QualifiedName, QualifiedName> formerNames() {
        Map<QualifiedName, QualifiedName> names = new TreeMap<>();
        for (Operation operation : operations) {
            if (operation instanceof RenameTable rename) {
                names.put(rename.table().beside(rename.newName()), rename.table());
            }
        }
        return names;
    }

    /** The SQL of a table behind a rename of a column, which engines follow in it. */
    private static Table followed(Table table, RenameColumn rename, UnaryOperator<String> written) {
        String name = written.apply(rename.to());
        return TableTexts.changed(table, sql -> SqlText.of(Mentions.renamed(sql.text(), rename.from(), name)));
    }

    /** The renames that the words of a schema say. */
    static List<Rename> saidIn(Schema schema) {
        List<Rename> renames = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            if (table.formerName() != null) {
                renames.add(new Rename(table.name(), null, table.formerName(), ""));
            }
            for (Column column : table.columns()) {
                if (column.formerName() != null) {
                    renames.add(new Rename(table.name(), column.name(), column.formerName(), ""));
                }
            }
        }
        return renames;
    }
}
