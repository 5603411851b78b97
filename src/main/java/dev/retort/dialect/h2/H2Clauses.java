package dev.retort.dialect.h2;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Literals;
import dev.retort.dialect.Traits;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
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
        boolean anyDigits = type.kind() == PortableType.Kind.DECIMAL && type.length() == null;
        return anyDigits ? "decfloat" : super.portableType(type);
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
        return H2Types.read(type(type)).equals(PortableType.of(PortableType.Kind.JSON));
    }
}
