package dev.retort.autogenerate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scratch;
import dev.retort.dialect.StandingTables;
import dev.retort.dialect.Statement;
import dev.retort.diff.ComparedSchema;
import dev.retort.diff.DoubtfulTexts;
import dev.retort.diff.Remark;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Function;
import dev.retort.schema.Index;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                Remark.Kind.BY_FORM, object, "a default, a condition, a query or a body differs as a text" + why + ".");
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
            for (Operation operation : ScratchObjects.of(doubtful, declared)) {
                make(scratch, operation);
            }
            Schema read = dialect.normalOfReflected(
                    dialect.inspector(scratch.connection()).schema());
            return replaced(declared.normal(), read);
        }
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
                SchemaObject made =
                        read.objects().get(ScratchObjects.here(object).describe());
                schema = made == null ? schema : schema.with(replaced(object, made));
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

    /** The object with the texts of the one that was made; the rest of it is as it was said. */
    private static SchemaObject replaced(SchemaObject object, SchemaObject made) {
        if (object instanceof Policy policy && made instanceof Policy read) {
            return new Policy(
                    policy.name(),
                    policy.table(),
                    policy.isRestrictive(),
                    policy.command(),
                    policy.roles(),
                    read.using(),
                    read.check());
        }
        if (object instanceof Trigger trigger && made instanceof Trigger read) {
            return new Trigger(
                    trigger.name(),
                    trigger.table(),
                    trigger.time(),
                    trigger.events(),
                    trigger.columns(),
                    trigger.isForEachRow(),
                    read.condition(),
                    called(trigger.executes(), read.executes()),
                    trigger.body());
        }
        if (object instanceof Function function && made instanceof Function read) {
            return new Function(
                    function.name(),
                    function.parameters(),
                    function.returns(),
                    function.language(),
                    function.attributes(),
                    read.body());
        }
        return made.renamed(object.name());
    }

    /** The function that was said, with the values of the one that was made: it may stand in another schema there. */
    private static @Nullable SqlText called(@Nullable SqlText said, @Nullable SqlText made) {
        int open = said == null ? -1 : said.text().indexOf('(');
        int values = made == null ? -1 : made.text().indexOf('(');
        return said == null || made == null || open < 0 || values < 0
                ? said
                : SqlText.of(said.text().substring(0, open) + made.text().substring(values));
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
