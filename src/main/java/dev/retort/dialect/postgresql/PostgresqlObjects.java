package dev.retort.dialect.postgresql;

import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.schema.EnumType;
import dev.retort.schema.Function;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Operations on what is no table, as PostgreSQL says them. */
final class PostgresqlObjects extends ObjectCompiler {

    private final PostgresqlCompiler compiler;
    private final PostgresqlClauses words;

    PostgresqlObjects(PostgresqlCompiler compiler) {
        super(compiler.words(), TransactionRule.WITHIN);
        this.compiler = compiler;
        this.words = compiler.words();
    }

    private Statement within(String sql) {
        return Statement.of(sql, TransactionRule.WITHIN);
    }

    /** Types, views, triggers and policies have no {@code if not exists}: a block asks the catalog for them. */
    @Override
    public List<Statement> createObject(CreateObject operation) {
        String missing = operation.isOnlyIfMissing() ? isMissing(operation.object()) : null;
        if (missing == null) {
            return super.createObject(operation);
        }
        StringJoiner statements = new StringJoiner("; ", "", ";");
        operation.object().accept(this).forEach(statements::add);
        return List.of(within(DollarQuotes.block("if " + missing + " then " + statements + " end if;")));
    }

    private @Nullable String isMissing(SchemaObject object) {
        String name = words.literal(words.name(object.name()));
        String own = words.literal(object.name().name());
        QualifiedName table = object.table();
        String relation = table == null ? "" : "pg_catalog.to_regclass(" + words.literal(words.name(table)) + ")";
        if (object instanceof EnumType) {
            return "not exists (select from pg_catalog.pg_type where oid = pg_catalog.to_regtype(" + name
                    + ") and typtype = 'e')";
        }
        if (object instanceof View view && !view.isMaterialized()) {
            return "not exists (select from pg_catalog.pg_class where oid = pg_catalog.to_regclass(" + name
                    + ") and relkind = 'v')";
        }
        if (object instanceof Trigger) {
            return "not exists (select from pg_catalog.pg_trigger where tgrelid = " + relation + " and tgname = " + own
                    + ")";
        }
        return object instanceof Policy
                ? "not exists (select from pg_catalog.pg_policy where polrelid = " + relation + " and polname = " + own
                        + ")"
                : null;
    }

    /** The parameters of a function are named without their defaults. */
    @Override
    protected String drop(DropObject operation) {
        String parameters = operation.parameters();
        return super.drop(
                parameters == null
                        ? operation
                        : new DropObject(
                                operation.kind(),
                                operation.name(),
                                operation.table(),
                                FunctionTexts.withoutDefaults(parameters),
                                operation.was(),
                                operation.isOnlyIfThere(),
                                operation.isCascading()));
    }

    /** What has a name within its table is renamed there. */
    @Override
    public List<Statement> renameObject(RenameObject operation) {
        QualifiedName table = operation.table();
        return table == null
                ? super.renameObject(operation)
                : List.of(within("alter " + word(operation.kind()) + " "
                        + words.name(operation.name().name()) + " on " + words.name(table) + " rename to "
                        + words.name(operation.newName())));
    }

    @Override
    public List<Statement> replaceObject(ReplaceObject operation) {
        SchemaObject now = operation.now();
        if (now instanceof Sequence sequence) {
            return List.of(within(altered(sequence)));
        }
        if (now instanceof View view) {
            return List.of(within(view.isMaterialized() ? replacedWithIndexes(view) : replaced(view)));
        }
        if (now instanceof Function function
                && Objects.equals(function.returns(), ((Function) operation.was()).returns())) {
            return List.of(within(orReplace(function(function).get(0))));
        }
        return now instanceof Trigger trigger
                ? List.of(within(orReplace(trigger(trigger).get(0))))
                : super.replaceObject(operation);
    }

    private static String orReplace(String create) {
        return "create or replace" + create.substring("create".length());
    }

    /** What is not said goes back to what the engine begins with. */
    private String altered(Sequence now) {
        Long smallest = now.smallest();
        Long largest = now.largest();
        boolean down = now.increment() != null && now.increment() < 0;
        long first = down ? (largest == null ? -1 : largest) : (smallest == null ? 1 : smallest);
        return "alter sequence " + words.name(now.name())
                + " start with " + (now.start() == null ? Long.valueOf(first) : now.start())
                + " increment by " + (now.increment() == null ? Long.valueOf(1) : now.increment())
                + (smallest == null ? " no minvalue" : " minvalue " + smallest)
                + (largest == null ? " no maxvalue" : " maxvalue " + largest)
                + " cache " + (now.cache() == null ? Long.valueOf(1) : now.cache())
                + (now.isCycling() ? " cycle" : " no cycle");
    }

    /** PostgreSQL lets a view grow; where columns change or go, it says 42P16, and the view has to be made anew. */
    private String replaced(View view) {
        String create = view(view).get(0);
        return DollarQuotes.block(orReplace(create) + "; exception when invalid_table_definition then drop view "
                + words.name(view.name()) + "; " + create + ";");
    }

    /** A view that keeps its rows cannot be replaced; its indexes are made again with it. */
    private String replacedWithIndexes(View view) {
        String name = words.name(view.name());
        return "do "
                + DollarQuotes.around("declare indexes text[] := array(select pg_catalog.pg_get_indexdef(indexrelid)"
                        + " from pg_catalog.pg_index where indrelid = " + words.literal(name)
                        + "::pg_catalog.regclass); definition text; begin drop materialized view " + name + "; "
                        + view(view).get(0)
                        + "; foreach definition in array indexes loop execute definition; end loop; end");
    }

    /** The body stands between dollars, but for one in the words of the standard, which is parsed at once. */
    @Override
    public List<String> function(Function object) {
        String body = words.text(object.body());
        return List.of("create " + object.kind().words() + " " + words.name(object.name()) + "(" + object.parameters()
                + ")" + (object.returns() == null ? "" : " returns " + object.returns()) + " language "
                + object.language()
                + (object.attributes().isEmpty() ? "" : " " + object.attributes())
                + (FunctionTexts.isStandard(object.language(), body)
                        ? " " + body.strip()
                        : " as " + DollarQuotes.around(body)));
    }

    /** A new label can be used only after the commit: postgresql.org/docs/current/sql-altertype.html. */
    @Override
    public List<Statement> addLabel(AddLabel operation) {
        String place = operation.before() != null
                ? " before " + words.literal(operation.before())
                : operation.after() != null ? " after " + words.literal(operation.after()) : "";
        return List.of(Statement.of(
                "alter type " + words.name(operation.enumName()) + " add value "
                        + (operation.isOnlyIfMissing() ? "if not exists " : "") + words.literal(operation.label())
                        + place,
                TransactionRule.THEN_COMMIT));
    }

    @Override
    public List<Statement> renameLabel(RenameLabel operation) {
        return List.of(within("alter type " + words.name(operation.enumName()) + " rename value "
                + words.literal(operation.from()) + " to " + words.literal(operation.to())));
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        return new EnumReplacement(words, operation, EnumColumns.of(operation.before(), words, compiler.known()))
                .statements();
    }
}
