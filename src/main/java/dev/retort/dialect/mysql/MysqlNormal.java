package dev.retort.dialect.mysql;

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
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form in which what was meant and what the engine gives back are equal. */
final class MysqlNormal {

    private final MysqlClauses clauses;
    private final Defaults defaults;

    MysqlNormal(MysqlClauses clauses) {
        this.clauses = clauses;
        this.defaults = new Defaults(clauses);
    }

    Schema schema(Schema schema) {
        List<SchemaObject> objects = new ArrayList<>();
        schema.objects().values().forEach(object -> object.accept(objects()).ifPresent(objects::add));
        return Schema.of(schema.tables().values().stream().map(this::table).toList(), objects)
                .normal();
    }

    NormalObjects objects() {
        return new NormalObjects(clauses, this);
    }

    private Table table(Table said) {
        Table table = clauses.fitted(said);
        List<TableElement> elements = new ArrayList<>();
        table.constraints().forEach(constraint -> elements.add(constraint(constraint)));
        table.indexes().forEach(index -> elements.add(IndexKind.normal(index)));
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (TableElement element : uniqueIndexesAsConstraints(elements)) {
            if (element instanceof Constraint constraint) {
                constraints.add(constraint);
            } else {
                indexes.add((Index) element);
            }
        }
        return table.renamed(name(table.name()))
                .withOptions(List.of())
                .withParts(table.columns().stream().map(this::column).toList(), constraints, indexes);
    }

    /** A unique index of columns in rising order is a constraint, unless a constraint of its name stands there already. */
    static List<TableElement> uniqueIndexesAsConstraints(List<TableElement> elements) {
        Set<String> taken = new HashSet<>();
        for (TableElement element : elements) {
            if (element instanceof Constraint constraint) {
                taken.add(String.valueOf(constraint.name()));
            }
        }
        List<TableElement> normal = new ArrayList<>();
        for (TableElement element : elements) {
            boolean isConstraint = element instanceof Index index
                    && index.isUnique()
                    && index.keys().stream()
                            .allMatch(key -> key instanceof IndexKey.OfColumn
                                    && key.sorting().equals(IndexKey.Sorting.USUAL))
                    && taken.add(String.valueOf(index.name()));
            normal.add(isConstraint ? unique((Index) element) : element);
        }
        return normal;
    }

    private static Unique unique(Index index) {
        return Unique.of(index.columns()).named(index.name());
    }

    /** The name of a table or database as it is stored. */
    String stored(String name) {
        return clauses.engine().lowersTables() ? name.toLowerCase(Locale.ROOT) : name;
    }

    QualifiedName name(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(schema == null ? null : stored(schema), stored(name.name()));
    }

    private Column column(Column column) {
        ColumnType type = type(column.type());
        DefaultValue value = column.defaultValue();
        Generation generation = column.generation();
        return caseInsensitive(column.withType(type))
                .withDefault(value == null ? null : defaultValue(clauses.defaultValue(value), type))
                .withNumbering(column.isIdentity() ? Numbering.AUTO_INCREMENT : null)
                .withGeneration(
                        generation == null
                                ? null
                                : generation(clauses.text(generation.expression()), generation.isStored()));
    }

    /** A column that says the type without capitals by its collation. */
    Column caseInsensitive(Column column) {
        String collation = column.collation();
        ColumnType type =
                collation == null ? null : type(new SqlType(clauses.type(column.type()) + " collate " + collation));
        boolean is =
                type instanceof PortableType portable && portable.kind() == PortableType.Kind.CASE_INSENSITIVE_TEXT;
        return type != null && is ? column.withType(type).withCollation(null) : column;
    }

    Generation generation(String sql, boolean isStored) {
        return new Generation(SqlText.of(condition(sql)), isStored);
    }

    private ColumnType type(ColumnType type) {
        return Types.read(clauses.type(type));
    }

    @Nullable
    DefaultValue defaultValue(String sql, ColumnType type) {
        return defaults.read(sql, type);
    }

    private Constraint constraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return PrimaryKey.of(key.columns());
        }
        if (constraint instanceof Check check) {
            return new Check(check.name(), SqlText.of(condition(clauses.text(check.condition()))), check.isNotValid());
        }
        if (constraint instanceof ForeignKey key) {
            return key.pointingAt(name(key.table()))
                    .onDelete(action(key.deleting()))
                    .onUpdate(action(key.updating()));
        }
        return constraint;
    }

    String condition(String sql) {
        return Conditions.normal(clauses, sql);
    }

    static ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }
}
