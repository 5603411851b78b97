package dev.retort.dialect.h2;

import dev.retort.dialect.NormalObjects;
import dev.retort.schema.Function;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is no table, in the form in which what was meant and what H2 gives back are equal.
 *
 * <p>What a function takes and answers H2 asks the method of Java: the words for it are left out.
 */
final class H2NormalObjects extends NormalObjects {

    /** The most numbers that a sequence takes at once, where nothing is said: h2database.com/html/commands.html. */
    static final long USUAL_CACHE = 32;

    private final H2Clauses words;

    H2NormalObjects(H2Clauses clauses) {
        super(clauses);
        this.words = clauses;
    }

    @Override
    protected long usualCache(long numbers) {
        return Math.min(USUAL_CACHE, numbers);
    }

    @Override
    public Optional<SchemaObject> function(Function object) {
        return Optional.of(new Function(
                name(object.name()),
                "",
                object.isProcedure() ? null : "",
                "java",
                JavaObjects.attributes(object.attributes()),
                java(object.body())));
    }

    @Override
    public Optional<SchemaObject> trigger(Trigger object) {
        SqlText body = object.body();
        return Optional.of(new Trigger(
                name(object.name()),
                name(object.table()),
                object.time(),
                object.events(),
                object.columns(),
                object.isForEachRow(),
                object.condition(),
                object.executes(),
                body == null ? null : java(body)));
    }

    private SqlText java(SqlText body) {
        String said = words.text(body);
        @Nullable JavaText java = JavaText.read(said);
        return SqlText.of(java == null ? said : java.sql(words));
    }
}
