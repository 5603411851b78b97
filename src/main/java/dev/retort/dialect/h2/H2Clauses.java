package dev.retort.dialect.h2;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Literals;
import dev.retort.dialect.Traits;
import dev.retort.dialect.TypeReading;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generation;
import dev.retort.schema.PortableType;
import org.jspecify.annotations.Nullable;

/** What H2 writes otherwise than the standard. */
final class H2Clauses extends Clauses {

    H2Clauses(Traits traits) {
        super(traits, new Literals() {
            @Override
            protected String uuid(String value) {
                return "uuid '" + value + "'";
            }
        });
    }

    /** {@code decimal} without digits would have none after the point. */
    @Override
    protected String portableType(PortableType type) {
        boolean plain = type.kind() == PortableType.Kind.DECIMAL && type.length() == null;
        return plain ? "decfloat" : super.portableType(type);
    }

    /** Always kept, without a word for it. */
    @Override
    protected String generation(Generation generation) {
        return "generated always as (" + text(generation.expression()) + ")";
    }

    @Override
    public String column(Column column) {
        return super.column(column.withDefault(document(column.type(), column.defaultValue())));
    }

    /** The default as H2 has to read it for a column of that type: a text is a JSON document, not a JSON string. */
    @Nullable
    DefaultValue document(ColumnType type, @Nullable DefaultValue value) {
        if (value instanceof DefaultValue.Literal literal && literal.value() instanceof String text && isJson(type)) {
            return DefaultValue.Expression.of("json " + literal(text));
        }
        return value;
    }

    boolean isJson(ColumnType type) {
        return TypeReading.read(type(type)).equals(PortableType.of(PortableType.Kind.JSON));
    }
}
