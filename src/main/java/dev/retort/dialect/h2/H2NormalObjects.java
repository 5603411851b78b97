package dev.retort.dialect.h2;

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

/** What is no table in the form in which what was meant and what H2 gives back are equal; nothing where H2 has no such. */
final class H2NormalObjects implements SchemaObjectVisitor<Optional<SchemaObject>> {

    private static final long USUAL_CACHE = 32;

    private final H2Clauses clauses;

    H2NormalObjects(H2Clauses clauses) {
        this.clauses = clauses;
    }

    private QualifiedName name(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(schema == null ? null : said(schema), said(name.name()));
    }

    private String said(String name) {
        return clauses.traits().folding().said(name);
    }

    /** Part of its columns. */
    @Override
    public Optional<SchemaObject> enumType(EnumType object) {
        return Optional.empty();
    }

    @Override
    public Optional<SchemaObject> sequence(Sequence object) {
        return Optional.of(plain(object.renamed(name(object.name()))));
    }

    /** The sequence without numbers that it would have if they were not said: h2database.com/html/commands.html. */
    Sequence plain(Sequence said) {
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
                unlessUsual(said.cache(), usualCache(step, orElse(smallest, up ? 1 : Long.MIN_VALUE), largest)),
                said.isCycling());
    }

    /** H2 takes no more numbers at once than there are. */
    private static long usualCache(long step, long smallest, @Nullable Long largest) {
        long last = largest == null ? step > 0 ? Long.MAX_VALUE : -1 : largest;
        long span = last - smallest;
        long numbers = span < 0 ? Long.MAX_VALUE : span / Math.abs(step) + 1;
        return Math.min(USUAL_CACHE, numbers);
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
    String query(String sql, String defaultSchema) {
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

    /** Left out. */
    @Override
    public Optional<SchemaObject> statistics(Statistics object) {
        return Optional.empty();
    }
}
