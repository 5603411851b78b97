package dev.retort.dialect.mysql;

import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Function;
import dev.retort.schema.Namespace;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObjectVisitor;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is no table in the form in which what was meant and what the engine gives back are equal; nothing for enums. */
final class NormalObjects implements SchemaObjectVisitor<Optional<SchemaObject>> {

    /** What MariaDB takes where nothing is said: mariadb.com/kb/en/create-sequence. */
    static final long USUAL_CACHE = 1_000;

    private final MysqlClauses clauses;
    private final MysqlNormal normal;
    private final RoutineText routines;

    NormalObjects(MysqlClauses clauses, MysqlNormal normal) {
        this.clauses = clauses;
        this.normal = normal;
        this.routines = new RoutineText(clauses);
    }

    /** Part of its columns. */
    @Override
    public Optional<SchemaObject> enumType(EnumType object) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaObject> sequence(Sequence object) {
        return Optional.of(plain(object.renamed(normal.name(object.name()))));
    }

    /** The sequence without the numbers that it would have if they were not said. */
    static Sequence plain(Sequence said) {
        long step = said.increment() == null ? 1 : said.increment();
        boolean up = step > 0;
        Long smallest = unlessUsual(said.smallest(), up ? 1 : Long.MIN_VALUE + 1);
        Long largest = unlessUsual(said.largest(), up ? Long.MAX_VALUE - 1 : -1);
        long first = up ? orElse(smallest, 1) : orElse(largest, -1);
        return new Sequence(
                said.name(),
                unlessUsual(said.start(), first),
                unlessUsual(step, 1),
                smallest,
                largest,
                unlessUsual(said.cache(), USUAL_CACHE),
                said.isCycling());
    }

    private static @Nullable Long unlessUsual(@Nullable Long said, long usual) {
        return said == null || said == usual ? null : said;
    }

    private static long orElse(@Nullable Long said, long usual) {
        return said == null ? usual : said;
    }

    @Override
    public Optional<SchemaObject> view(View object) {
        return Optional.of(view(normal.name(object.name()), clauses.text(object.query()), null));
    }

    /** A view of that query, in which the default schema may be named. */
    View view(QualifiedName name, String query, @Nullable String defaultSchema) {
        return new View(name, SqlText.of(ViewQuery.normal(clauses, query, defaultSchema)), false);
    }

    @Override
    public Optional<SchemaObject> function(Function object) {
        String returns = object.returns();
        return Optional.of(new Function(
                normal.name(object.name()),
                routines.parameters(object.parameters()),
                returns == null ? null : routines.type(returns),
                "sql",
                routines.attributes(object.attributes()),
                SqlText.of(RoutineText.body(clauses.text(object.body())))));
    }

    @Override
    public Optional<SchemaObject> trigger(Trigger object) {
        SqlText body = object.body();
        return Optional.of(new Trigger(
                normal.name(object.name()),
                normal.name(object.table()),
                object.time(),
                object.events(),
                object.columns(),
                object.isForEachRow(),
                object.condition(),
                object.executes(),
                body == null ? null : SqlText.of(RoutineText.body(clauses.text(body)))));
    }

    @Override
    public Optional<SchemaObject> policy(Policy object) {
        return Optional.of(object);
    }

    @Override
    public Optional<SchemaObject> extension(Extension object) {
        return Optional.of(object);
    }

    @Override
    public Optional<SchemaObject> namespace(Namespace object) {
        return Optional.of(
                object.renamed(QualifiedName.of(normal.stored(object.name().name()))));
    }

    /** Left out. */
    @Override
    public Optional<SchemaObject> statistics(Statistics object) {
        return Optional.empty();
    }
}
