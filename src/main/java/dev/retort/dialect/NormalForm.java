package dev.retort.dialect;

import dev.retort.reflect.Inspector;
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
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which what was meant and what an engine gives back are equal: names as a migration says them, types and
 * defaults as the catalog has them, expressions without what engines do to them.
 *
 * <p>It speaks the standard; a dialect overrides what its engine gives back otherwise.
 */
public class NormalForm {

    /** How the engine writes names, types and values. */
    protected final Clauses clauses;

    private final DefaultReading defaults;

    /** The form of an engine whose clauses these are. */
    protected NormalForm(Clauses clauses) {
        this.clauses = clauses;
        this.defaults = new DefaultReading(clauses);
    }

    /** Reads the catalog in this form; by what every driver tells, where nothing else is said. */
    public Inspector inspector(Connection connection) {
        return new JdbcInspector(connection, this);
    }

    /** The schema in this form. */
    public final Schema schema(Schema schema) {
        NormalObjects objects = objects();
        return Schema.of(
                        schema.tables().values().stream().map(this::table).toList(),
                        schema.objects().values().stream()
                                .flatMap(object -> object.accept(objects).stream())
                                .toList())
                .normal();
    }

    /** The table in this form; words that change nothing that the catalog knows are left out. */
    protected Table table(Table said) {
        Table table = clauses.fitted(said);
        return table.renamed(name(table.name()))
                .withComment(comment(table.comment()))
                .withOptions(List.of())
                .withParts(
                        table.columns().stream().map(this::column).toList(),
                        table.constraints().stream().map(this::constraint).toList(),
                        table.indexes().stream().map(this::index).toList());
    }

    /** An empty comment is none. */
    private static @Nullable String comment(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }

    /** The name that a migration says for one that the engine stores; one that was said already stays. */
    public final String name(String stored) {
        return clauses.traits().folding().said(stored);
    }

    /** Names as the engine stores them, said. */
    public final List<String> names(List<String> stored) {
        return stored.stream().map(this::name).toList();
    }

    private QualifiedName name(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(schema == null ? null : name(schema), name(name.name()));
    }

    private Column column(Column column) {
        DefaultValue value = meant(column);
        ColumnType type = type(clauses.type(column.type()));
        Generation generation = column.generation();
        return column.renamed(name(column.name()))
                .withType(type)
                .withNumbering(numbering(column.numbering()))
                .withGeneration(
                        generation == null
                                ? null
                                : generation(clauses.text(generation.expression()), generation.isStored()))
                .withComment(comment(column.comment()))
                .withDefault(value == null ? null : defaultValue(clauses.defaultValue(value), type));
    }

    /** The default that the engine is told for a column. */
    protected @Nullable DefaultValue meant(Column column) {
        return column.defaultValue();
    }

    /** Where the older way of numbering is the newer one. */
    protected @Nullable Numbering numbering(@Nullable Numbering numbering) {
        return numbering == Numbering.AUTO_INCREMENT ? Numbering.IDENTITY : numbering;
    }

    /** The type that the catalog's words, or a person's, mean. */
    public ColumnType type(String sql) {
        return TypeReading.read(sql);
    }

    /** The default that the catalog's words, or a person's, mean for a column of a type; null for none. */
    public @Nullable DefaultValue defaultValue(String sql, ColumnType type) {
        return defaults.read(sql, type);
    }

    /** How a column is worked out. */
    public Generation generation(String sql, boolean isStored) {
        return new Generation(SqlText.of(condition(sql)), isStored);
    }

    /** A condition, or another expression on the columns of a table. */
    public String condition(String sql) {
        return Expressions.normal(clauses, sql);
    }

    /** What happens to rows that point at another one. */
    public ReferentialAction action(ReferentialAction action) {
        return action;
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

    private Index index(Index index) {
        Index renamed = index.renaming(this::name);
        renamed = renamed.withKeys(renamed.keys().stream().map(this::key).toList());
        String name = index.name();
        return name == null ? renamed : renamed.named(name(name));
    }

    /** A key of an index, without words that change nothing. */
    public IndexKey key(IndexKey key) {
        return key;
    }

    /** Objects in the form in which they compare. */
    public NormalObjects objects() {
        return new NormalObjects(clauses);
    }
}
