package dev.retort.autogenerate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scratch;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.diff.ComparedSchema;
import dev.retort.diff.DoubtfulTexts;
import dev.retort.diff.Remark;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Mentions;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks an engine what it makes of texts: they are made in a scratch place, all at once, and read back. */
final class EngineWords {

    private final Connection connection;
    private final Dialect dialect;
    private final DoubtfulTexts doubtful;
    private final List<Remark> remarks = new ArrayList<>();

    EngineWords(Connection connection, Dialect dialect, DoubtfulTexts doubtful) {
        this.connection = connection;
        this.dialect = dialect;
        this.doubtful = doubtful;
    }

    /** What was not compared in the engine's words. */
    List<Remark> remarks() {
        return remarks;
    }

    /** What is said of texts when the engine is not asked. */
    static List<Remark> notAsked(DoubtfulTexts doubtful) {
        List<Remark> remarks = new ArrayList<>();
        doubtful.tables().forEach(table -> remarks.add(byForm("table " + table, "")));
        doubtful.objects().forEach(object -> remarks.add(byForm(object, "")));
        return remarks;
    }

    private static Remark byForm(String object, String why) {
        return new Remark(
                Remark.Kind.BY_FORM, object, "a default, a condition or a query differs as a text" + why + ".");
    }

    /** The declared schema with the texts of the engine, where it could be asked. */
    Schema of(ComparedSchema declared) throws SQLException {
        Optional<Scratch> place;
        try {
            place = dialect.scratch(connection);
        } catch (SQLException e) {
            notAsked(doubtful)
                    .forEach(remark -> remarks.add(byForm(
                            remark.object(),
                            ", and the engine cannot be asked: "
                                    + String.valueOf(e.getMessage()).strip())));
            return declared.normal();
        }
        if (place.isEmpty()) {
            return declared.normal();
        }
        try (Scratch scratch = place.get()) {
            make(scratch, declared.said());
            Schema read = dialect.normalOfReflected(
                    dialect.inspector(scratch.connection()).schema());
            return replaced(declared.normal(), read);
        }
    }

    private void make(Scratch scratch, Schema said) throws SQLException {
        for (EnumType type : said.objects(EnumType.class)) {
            make(scratch, new CreateObject(here(type)));
        }
        Set<QualifiedName> tables = new TreeSet<>(doubtful.tables());
        Set<String> seen = new TreeSet<>();
        List<View> views = new ArrayList<>();
        for (String description : doubtful.objects()) {
            if (said.objects().get(description) instanceof View view) {
                addReadBy(view, said, tables, views, seen);
            }
        }
        for (QualifiedName name : tables) {
            Optional<Table> table = said.table(name);
            if (table.isPresent()) {
                make(scratch, new CreateTable(alone(table.get())));
            }
        }
        for (View view : views) {
            make(scratch, new CreateObject(here(view)));
        }
    }

    /** A view behind what it reads; two may mention each other, as a word in the one may be the name of the other. */
    private static void addReadBy(
            View view, Schema said, Set<QualifiedName> tables, List<View> views, Set<String> seen) {
        if (!seen.add(view.describe())) {
            return;
        }
        said.tables().keySet().stream().filter(name -> mentions(view, name)).forEach(tables::add);
        for (View other : said.objects(View.class)) {
            if (!other.equals(view) && mentions(view, other.name())) {
                addReadBy(other, said, tables, views, seen);
            }
        }
        views.add(view);
    }

    private static boolean mentions(View view, QualifiedName name) {
        return Mentions.in(view.query().text()).has(name);
    }

    /** The table without what points at others, in the default schema of the place. */
    private static Table alone(Table table) {
        List<Constraint> own = table.constraints().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey))
                .toList();
        return table.withConstraints(own)
                .withPartitionOf(null)
                .renamed(QualifiedName.of(table.name().name()));
    }

    private static SchemaObject here(SchemaObject object) {
        return object.renamed(QualifiedName.of(object.name().name()));
    }

    private void make(Scratch scratch, Operation operation) throws SQLException {
        scratch.mark();
        try {
            for (Statement statement : dialect.compile(operation, StandingTables.live(scratch.connection()))) {
                try (var plain = scratch.connection().createStatement()) {
                    plain.execute(statement.sql());
                }
            }
        } catch (SQLException e) {
            scratch.undo();
            String object = operation.describe().replaceFirst("^create ", "");
            remarks.add(byForm(
                    object,
                    ", and the engine does not take it: "
                            + String.valueOf(e.getMessage()).strip()));
        }
    }

    private Schema replaced(Schema normal, Schema read) {
        Schema schema = normal;
        for (QualifiedName name : doubtful.tables()) {
            Table table = normal.table(name).orElse(null);
            Table made = read.table(QualifiedName.of(name.name())).orElse(null);
            if (table != null && made != null) {
                schema = schema.with(replaced(table, made));
            }
        }
        for (String description : doubtful.objects()) {
            SchemaObject object = normal.objects().get(description);
            if (object != null) {
                SchemaObject made = read.objects().get(here(object).describe());
                schema = made == null ? schema : schema.with(made.renamed(object.name()));
            }
        }
        return schema;
    }

    private static Table replaced(Table table, Table made) {
        List<Column> columns = table.columns().stream()
                .map(column -> made.column(column.name())
                        .map(other -> column.withDefault(other.defaultValue()).withGeneration(other.generation()))
                        .orElse(column))
                .toList();
        List<Constraint> constraints = table.constraints().stream()
                .map(constraint -> replaced(constraint, made))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .map(index -> made.index(String.valueOf(index.name())).orElse(index))
                .toList();
        return table.withParts(columns, constraints, indexes);
    }

    private static Constraint replaced(Constraint constraint, Table made) {
        Constraint other = made.constraint(String.valueOf(constraint.name())).orElse(constraint);
        if (constraint instanceof Check check && other instanceof Check text) {
            return new Check(check.name(), text.condition(), check.isNotValid());
        }
        return constraint.kind() == Constraint.Kind.EXCLUDE && other.kind() == Constraint.Kind.EXCLUDE
                ? other
                : constraint;
    }
}
