package dev.retort.dialect.h2;

import dev.retort.dialect.NormalForm;
import dev.retort.dialect.NormalObjects;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generation;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** The form in which what was meant and what H2 gives back are equal. */
final class H2Normal extends NormalForm {

    private static final String LARGE_TEXT = "character large object";

    private final H2Clauses words;
    private final boolean knowsRestrict;
    private final NullsPlace nulls;

    H2Normal(H2Clauses clauses, boolean knowsRestrict, NullsPlace nulls) {
        super(clauses);
        this.words = clauses;
        this.knowsRestrict = knowsRestrict;
        this.nulls = nulls;
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new H2Inspector(connection, words, this);
    }

    @Override
    protected @Nullable DefaultValue meant(Column column) {
        return words.document(column.type(), column.defaultValue());
    }

    /** A large object of characters is none of the portable texts, which are varchar on H2. */
    @Override
    public ColumnType type(String sql) {
        ColumnType type = super.type(sql);
        return type.equals(PortableType.of(PortableType.Kind.TEXT)) ? new SqlType(LARGE_TEXT) : type;
    }

    /** H2 keeps them all. */
    @Override
    public Generation generation(String sql, boolean isStored) {
        return super.generation(sql, true);
    }

    @Override
    public ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT && !knowsRestrict ? ReferentialAction.NO_ACTION : action;
    }

    /** The key of an index, without a needless word for the place of null. */
    @Override
    public IndexKey key(IndexKey key) {
        return nulls.plain(key);
    }

    @Override
    public NormalObjects objects() {
        return new H2NormalObjects(words);
    }
}
