package dev.retort.dialect.h2;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which what was meant and what H2 gives back are equal. */
final class H2Normal {

    private final H2Clauses clauses;
    private final H2Defaults defaults;
    private final boolean knowsRestrict;
    private final NullsPlace nulls;

    H2Normal(H2Clauses clauses, boolean knowsRestrict, NullsPlace nulls) {
        this.clauses = clauses;
        this.defaults = new H2Defaults(clauses);
        this.knowsRestrict = knowsRestrict;
        this.nulls = nulls;
    }

    Schema schema(Schema schema) {
        H2NormalObjects objects = objects();
        return Schema.of(
                        schema.tables().values().stream().map(this::table).toList(),
                        schema.objects().values().stream()
                                .flatMap(object -> object.accept(objects).stream())
                                .toList())
                .normal();
    }

    Table table(Table said) {
        Table table = clauses.fitted(said);
        String comment = table.comment();
        return table.renamed(name(table.name()))
                .withComment(comment == null || comment.isEmpty() ? null : comment)
                .withOptions(List.of())
                .withParts(
                        table.columns().stream().map(this::column).toList(),
                        table.constraints().stream().map(this::constraint).toList(),
                        table.indexes().stream().map(this::index).toList());
    }

    /** The name that a migration says for one that H2 stores; one that was said already stays. */
    String name(String stored) {
        return clauses.traits().folding().said(stored);
    }

    private QualifiedName name(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(schema == null ? null : name(schema), name(name.name()));
    }

    private Column column(Column column) {
        DefaultValue value = clauses.document(column.type(), column.defaultValue());
        ColumnType type = H2Types.read(clauses.type(column.type()));
        Generation generation = column.generation();
        String comment = column.comment();
        return column.renamed(name(column.name()))
                .withType(type)
                .withNumbering(column.numbering() == Numbering.AUTO_INCREMENT ? Numbering.IDENTITY : column.numbering())
                .withGeneration(generation == null ? null : generation(clauses.text(generation.expression())))
                .withComment(comment == null || comment.isEmpty() ? null : comment)
                .withDefault(value == null ? null : defaultValue(clauses.defaultValue(value), type));
    }

    @Nullable
    DefaultValue defaultValue(String sql, ColumnType type) {
        return defaults.read(sql, type);
    }

    /** How a column is worked out; H2 keeps them all. */
    @Nullable
    Generation generation(@Nullable String sql) {
        return sql == null ? null : new Generation(SqlText.of(condition(sql)), true);
    }

    private Constraint constraint(Constraint constraint) {
        Constraint renamed = constraint.renaming(this::name);
        if (renamed instanceof Check check) {
            renamed =
                    new Check(check.name(), SqlText.of(condition(clauses.text(check.condition()))), check.isNotValid());
        } else if (renamed instanceof ForeignKey key) {
            renamed = key.pointingAt(name(key.table()))
                    .renamingReferences(this::name)
                    .onDelete(action(key.deleting()))
                    .onUpdate(action(key.updating()));
        }
        String name = constraint.name();
        return name == null ? renamed : renamed.named(name(name));
    }

    String condition(String sql) {
        return Expressions.normal(clauses, sql);
    }

    ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT && !knowsRestrict ? ReferentialAction.NO_ACTION : action;
    }

    private Index index(Index index) {
        Index renamed = index.renaming(this::name);
        renamed = renamed.withKeys(renamed.keys().stream().map(this::key).toList());
        String name = index.name();
        return name == null ? renamed : renamed.named(name(name));
    }

    /** The key of an index, without a needless word for the place of null. */
    IndexKey key(IndexKey key) {
        return nulls.plain(key);
    }

    /** Objects in the form in which they compare. */
    H2NormalObjects objects() {
        return new H2NormalObjects(clauses);
    }

    /** Names as H2 stores them, said. */
    List<String> names(List<String> stored) {
        return stored.stream().map(this::name).toList();
    }
}
