package dev.retort.autogenerate;

import dev.retort.dialect.NameFolding;
import dev.retort.operation.AlterTable;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.operation.SchemaAfter;
import dev.retort.operation.TableChange;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names that differ by upper and lower case alone, on engines to which they are one: no difference, and no drop above all. */
final class Spelling {

    private final NameFolding folding;
    private final Schema declared;

    private Spelling(NameFolding folding, Schema declared) {
        this.folding = folding;
        this.declared = declared;
    }

    /** A schema of before with its tables and columns spelt as they are declared. */
    static Schema asDeclared(Schema standing, Schema declared, NameFolding folding) {
        Spelling spelling = new Spelling(folding, declared);
        Schema schema = standing;
        for (Table table : standing.tables().values()) {
            QualifiedName name = spelling.nameOf(table, standing);
            if (!name.equals(table.name())) {
                schema = SchemaAfter.of(new RenameTable(table.name(), name.name()), schema, "");
            }
            List<TableChange> changes = spelling.columns(table, name);
            if (!changes.isEmpty()) {
                schema = SchemaAfter.of(new AlterTable(name, changes), schema, "");
            }
        }
        return schema;
    }

    private QualifiedName nameOf(Table table, Schema standing) {
        if (declared.table(table.name()).isPresent()) {
            return table.name();
        }
        for (QualifiedName name : declared.tables().keySet()) {
            if (name.equals(table.name().beside(name.name()))
                    && folding.isOneTable(name.name(), table.name().name())
                    && standing.table(name).isEmpty()) {
                return name;
            }
        }
        return table.name();
    }

    private List<TableChange> columns(Table table, QualifiedName name) {
        List<TableChange> changes = new ArrayList<>();
        Optional<Table> words = declared.table(name);
        for (Column column : words.isEmpty() ? List.<Column>of() : words.get().columns()) {
            for (Column there : table.columns()) {
                boolean other = !there.name().equals(column.name());
                if (other
                        && folding.isOneColumn(there.name(), column.name())
                        && table.column(column.name()).isEmpty()
                        && words.get().column(there.name()).isEmpty()) {
                    changes.add(new RenameColumn(there.name(), column.name()));
                }
            }
        }
        return changes;
    }
}
