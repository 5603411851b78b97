package dev.retort.dialect.postgresql;

import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Function;
import dev.retort.schema.Namespace;
import dev.retort.schema.Policy;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObjectVisitor;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is no table in the form in which what was said and what PostgreSQL answers are equal.
 *
 * <p>The bodies of functions are kept as they are said. PostgreSQL writes the queries of views anew; their form here
 * evens out what it changes in plain ones, see {@link ViewText}.
 */
final class NormalObjects implements SchemaObjectVisitor<SchemaObject> {

    private static final int ALL_STATISTICS = 3;

    @Override
    public SchemaObject enumType(EnumType object) {
        return object;
    }

    @Override
    public SchemaObject sequence(Sequence object) {
        return normal(object);
    }

    /** The sequence without the numbers that it would have anyway. */
    static Sequence normal(Sequence said) {
        long step = said.increment() == null ? 1 : said.increment();
        long lowest = step > 0 ? 1 : Long.MIN_VALUE;
        long highest = step > 0 ? Long.MAX_VALUE : -1;
        long smallest = said.smallest() == null ? lowest : said.smallest();
        long largest = said.largest() == null ? highest : said.largest();
        long first = step > 0 ? smallest : largest;
        return new Sequence(
                said.name(),
                unless(said.start(), first),
                unless(step, 1),
                unless(smallest, lowest),
                unless(largest, highest),
                unless(said.cache(), 1),
                said.isCycling());
    }

    private static @Nullable Long unless(@Nullable Long number, long usual) {
        return number == null || number == usual ? null : number;
    }

    @Override
    public SchemaObject view(View object) {
        return new View(object.name(), SqlText.of(ViewText.normal(text(object.query()))), object.isMaterialized());
    }

    @Override
    public SchemaObject function(Function object) {
        String body = text(object.body());
        return new Function(
                object.name(),
                FunctionTexts.normal(object.parameters()),
                object.returns() == null ? null : FunctionTexts.type(object.returns()),
                object.language(),
                FunctionTexts.attributes(object.attributes()),
                SqlText.of(
                        FunctionTexts.isStandard(object.language(), body)
                                ? NormalSql.of(body.replaceFirst("(?i)^\\s*return\\s+", ""))
                                : body));
    }

    @Override
    public SchemaObject trigger(Trigger object) {
        SqlText executes = object.executes();
        return new Trigger(
                object.name(),
                object.table(),
                object.time(),
                object.events(),
                object.columns(),
                object.isForEachRow(),
                sql(object.condition()),
                executes == null ? null : SqlText.of(String.join(" ", SqlTokens.of(text(executes)))),
                object.body());
    }

    @Override
    public SchemaObject policy(Policy object) {
        List<String> roles = object.roles().equals(List.of("public"))
                ? List.of()
                : object.roles().stream().sorted().toList();
        return new Policy(
                object.name(),
                object.table(),
                object.isRestrictive(),
                object.command().toLowerCase(Locale.ROOT),
                roles,
                sql(object.using()),
                sql(object.check()));
    }

    @Override
    public SchemaObject extension(Extension object) {
        return object;
    }

    @Override
    public SchemaObject namespace(Namespace object) {
        return object;
    }

    /** PostgreSQL keeps the columns in the order of their table, so their order is not told. */
    @Override
    public SchemaObject statistics(Statistics object) {
        List<String> columns = object.columns().stream().sorted().toList();
        Set<String> kinds = object.kinds().size() == ALL_STATISTICS ? Set.of() : object.kinds();
        return new Statistics(object.name(), object.table(), columns, kinds);
    }

    private static @Nullable SqlText sql(@Nullable SqlText sql) {
        return sql == null ? null : SqlText.of(NormalSql.of(text(sql)));
    }

    private static String text(SqlText sql) {
        return sql.forEngine(PostgresqlTraits.NAME);
    }
}
