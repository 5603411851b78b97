package dev.retort.dialect.postgresql;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types of columns: those that PostgreSQL has by their names, enums by their numbers. */
final class ReflectedTypes {

    private final ReflectedNames names;
    private final List<EnumType> own = new ArrayList<>();
    private final Map<String, ColumnType> enums = new HashMap<>();

    ReflectedTypes(ReflectedNames names) {
        this.names = names;
    }

    /** Reads a row of {@link ObjectQueries#ENUMS}; one without labels, or with an empty one, cannot be said. */
    void enumType(ResultSet row) throws SQLException {
        List<String> labels = ReflectedNames.texts(row, 5);
        if (labels.isEmpty() || labels.contains("")) {
            return;
        }
        EnumType type = new EnumType(names.in(row.getString(3), row.getString(4)), labels);
        enums.put(row.getString(1), type);
        enums.put(row.getString(2), new ArrayType(type));
        if (row.getBoolean(6)) {
            own.add(type);
        }
    }

    /** The enums of the schema. */
    List<EnumType> own() {
        return own;
    }

    /** The type of that number, which PostgreSQL calls by that name. */
    ColumnType type(String number, String name) {
        ColumnType type = enums.get(number);
        return type == null ? TypeNames.read(name) : type;
    }
}
