package dev.retort.dialect;

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

/**
 * What is no table in the form in which what was meant and what an engine gives back are equal; nothing where the engine
 * keeps no such object.
 */
public class NormalObjects implements SchemaObjectVisitor<Optional<SchemaObject>> {

    private final Clauses clauses;

    /** The form of an engine whose clauses these are. */
    protected NormalObjects(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The name that a migration says for one that the engine stores. */
    protected final QualifiedName name(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(schema == null ? null : said(schema), said(name.name()));
    }

    private String said(String name) {
        return clauses.traits().folding().said(name);
    }

    /** Nothing where it is a part of its columns. */
    @Override
    public Optional<SchemaObject> enumType(EnumType object) {
        return clauses.traits().has(Feature.NAMED_ENUMS) ? Optional.of(object) : Optional.empty();
    }

    @Override
    public Optional<SchemaObject> sequence(Sequence object) {
        return Optional.of(plain(object.renamed(name(object.name()))));
    }

    /** The sequence without numbers that it would have if they were not said. */
    public final Sequence plain(Sequence said) {
        long step = said.increment() == null ? 1 : said.increment();
        boolean up = step > 0;
        Long smallest = unlessUsual(said.smallest(), up ? 1 : Long.MIN_VALUE);
        Long largest = unlessUsual(said.largest(), up ? Long.MAX_VALUE : -1);
        long first = up ? orElse(smallest, 1) : orElse(largest, -1);
        return new Sequence(
                said.name(),
                unlessUsual(said.start(), first),
                unlessUsual(step, 1),
                smallest,
                largest,
                !clauses.traits().has(Feature.SEQUENCE_CACHE)
                        ? null
                        : unlessUsual(said.cache(), cache(step, orElse(smallest, up ? 1 : Long.MIN_VALUE), largest)),
                said.isCycling());
    }

    private long cache(long step, long smallest, @Nullable Long largest) {
        long last = largest == null ? step > 0 ? Long.MAX_VALUE : -1 : largest;
        long span = last - smallest;
        return usualCache(span < 0 ? Long.MAX_VALUE : span / Math.abs(step) + 1);
    }

    /** How many numbers a sequence takes at once, of those that it has in all. */
    protected long usualCache(long numbers) {
        return 1;
    }

    private static @Nullable Long unlessUsual(@Nullable Long said, long usual) {
        return said == null || said == usual ? null : said;
    }

    private static long orElse(@Nullable Long said, long usual) {
        return said == null ? usual : said;
    }

    @Override
    public Optional<SchemaObject> view(View object) {
        return Optional.of(new View(
                name(object.name()),
                SqlText.of(query(clauses.text(object.query()), "public")),
                object.isMaterialized()));
    }

    /** The query of a view in a form of its own, without the name of the default schema. */
    public String query(String sql, String defaultSchema) {
        return ViewQuery.normal(clauses, sql, defaultSchema);
    }

    @Override
    public Optional<SchemaObject> function(Function object) {
        return Optional.of(object);
    }

    @Override
    public Optional<SchemaObject> trigger(Trigger object) {
        return Optional.of(object);
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
        return Optional.of(new Namespace(name(object.name())));
    }

    /** Nothing where they are left out. */
    @Override
    public Optional<SchemaObject> statistics(Statistics object) {
        return clauses.traits().has(Feature.STATISTICS) ? Optional.of(object) : Optional.empty();
    }
}
