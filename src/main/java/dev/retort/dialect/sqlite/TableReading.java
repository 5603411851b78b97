package dev.retort.dialect.sqlite;

import dev.retort.dialect.StandingTables;
import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.Clause.Target;
import dev.retort.dialect.sqlite.TableText.ConstraintText;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The text of a table, read as what the model has words for. */
final class TableReading {

    private static final ColumnType TEXT = PortableType.of(PortableType.Kind.TEXT);

    private final QualifiedName name;
    private final TableText text;
    private final KeyOfTable keys;

    /** Answers the primary key of a table, for the foreign keys that name only the table. */
    interface KeyOfTable {
        List<String> of(String table);
    }

    TableReading(QualifiedName name, TableText text, KeyOfTable keys) {
        this.name = name;
        this.text = text;
        this.keys = keys;
    }

    /** The table as the engine would give it back. */
    static Table normal(SqliteClauses clauses, Table table) {
        SqliteCompiler compiler = new SqliteCompiler(clauses, StandingTables.of(Schema.empty()));
        Table fitted = clauses.fitted(table);
        TableText text = TableText.of(compiler.tableText(fitted));
        List<Index> indexes = new ArrayList<>();
        for (Index index : fitted.indexes()) {
            indexes.add(IndexReading.index(
                    String.valueOf(index.name()), index.isUnique(), compiler.indexText(table.name(), index)));
        }
        return new TableReading(table.name(), text, other -> List.of()).table(indexes);
    }

    Table table(List<Index> indexes) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (ColumnText column : text.columns()) {
            LabelCheck labels = LabelCheck.of(column);
            EnumType type = labels == null || !TypeText.read(column.type()).equals(TEXT) ? null : labels.type();
            columns.add(type == null ? column(column) : column(column).withType(type));
            for (Clause clause : column.clauses()) {
                if (type == null || labels == null || !clause.equals(labels.clause())) {
                    add(clause, List.of(column.name()), constraints);
                }
            }
        }
        for (ConstraintText constraint : text.constraints()) {
            add(constraint.clause(), constraint.clause().columns(), constraints);
        }
        return Table.of(
                        name,
                        columns,
                        withDistinctNames(constraints),
                        indexes.stream().map(this::said).toList())
                .withOptions(options());
    }

    private List<TableOption> options() {
        List<TableOption> options = new ArrayList<>();
        if (text.isStrict()) {
            options.add(new TableOption(SqliteTraits.NAME, "strict", "true"));
        }
        if (text.isWithoutRowid()) {
            options.add(new TableOption(SqliteTraits.NAME, "without rowid", "true"));
        }
        return options;
    }

    /** The tables that the foreign keys of a table point at. */
    static Set<String> targets(TableText text) {
        Set<String> targets = new LinkedHashSet<>();
        List<Clause> clauses = new ArrayList<>();
        text.columns().forEach(column -> clauses.addAll(column.clauses()));
        text.constraints().forEach(constraint -> clauses.add(constraint.clause()));
        for (Clause clause : clauses) {
            if (clause.target() != null) {
                targets.add(clause.target().table());
            }
        }
        return targets;
    }

    /** SQLite lets two constraints of a table have one name; it stands for the first. */
    private static List<Constraint> withDistinctNames(List<Constraint> constraints) {
        Set<String> names = new HashSet<>();
        List<Constraint> distinct = new ArrayList<>();
        for (Constraint constraint : constraints) {
            String name = constraint.name();
            distinct.add(name == null || names.add(name) ? constraint : constraint.named(null));
        }
        return distinct;
    }

    /** The index with its columns as the table says them; what is no column, such as the rowid, is an expression. */
    private Index said(Index index) {
        List<IndexKey> keys = new ArrayList<>();
        for (IndexKey key : index.keys()) {
            if (key instanceof IndexKey.OfColumn column) {
                ColumnText found = text.column(column.column());
                keys.add(
                        found == null
                                ? new IndexKey.OfExpression(SqlText.of(column.column()), column.sorting())
                                : new IndexKey.OfColumn(found.name(), column.sorting()));
            } else {
                keys.add(key);
            }
        }
        return index.withKeys(keys);
    }

    private Column column(ColumnText column) {
        boolean key = text.key().size() == 1 && Token.same(text.key().get(0), column.name());
        if (key && text.isNumbering()) {
            return Column.of(column.name(), PortableType.of(PortableType.Kind.BIGINT))
                    .identity();
        }
        Clause given = column.clause(Kind.DEFAULT);
        DefaultValue value = given == null ? null : DefaultText.read(given.body());
        Clause generated = column.clause(Kind.GENERATED);
        Clause collation = column.clause(Kind.COLLATE);
        return Column.of(column.name(), TypeText.read(column.type()))
                .withNullable(!column.has(Kind.NOT_NULL))
                .withDefault(value)
                .withGeneration(
                        generated == null ? null : new Generation(SqlText.of(generated.body()), generated.isStored()))
                .withCollation(collation == null ? null : Token.key(collation.body()));
    }

    private void add(Clause clause, List<String> columns, List<Constraint> constraints) {
        if (clause.kind() == Kind.PRIMARY_KEY) {
            constraints.add(PrimaryKey.of(said(columns)).named(clause.name()));
        } else if (clause.kind() == Kind.UNIQUE) {
            constraints.add(Unique.of(said(columns)).named(clause.name()));
        } else if (clause.kind() == Kind.CHECK) {
            constraints.add(Check.of(clause.body()).named(clause.name()));
        }
        Target target = clause.target();
        if (target != null) {
            QualifiedName other = name.beside(target.table());
            List<String> referenced = target.columns().isEmpty() ? keys.of(target.table()) : target.columns();
            // A key that points at nothing known is read as pointing at columns of its own names.
            List<String> known = referenced.size() == columns.size() ? referenced : columns;
            constraints.add(ForeignKey.of(said(columns), other, known)
                    .onDelete(target.deleting())
                    .onUpdate(target.updating())
                    .withDeferral(target.deferral())
                    .named(clause.name()));
        }
    }

    /** The columns under the names that the table says, which may differ in case. */
    private List<String> said(List<String> columns) {
        Set<String> said = new LinkedHashSet<>();
        for (String column : columns) {
            ColumnText found = text.column(column);
            said.add(found == null ? column : found.name());
        }
        return List.copyOf(said);
    }
}
