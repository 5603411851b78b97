package dev.retort.operation;

import dev.retort.schema.Assignment;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Script;
import dev.retort.schema.SqlText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an operation says as one line: the record's name and its components that say something.
 *
 * <p>Components that are null, false or empty are left out, so that a component which a later release adds does not
 * change the text of the operations that do not use it. A golden test holds the text of each kind still.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(Operation operation) {
        StringBuilder text = new StringBuilder();
        write(operation, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof InsertRows insert) {
            text.append("InsertRows{table=").append(insert.table()).append(",columns=");
            writeAll(insert.columns(), text);
            if (!insert.newRows().existing().isEmpty()) {
                text.append(",existing=");
                writeAll(insert.newRows().existing(), text);
            }
            text.append('}');
        } else if (value instanceof Script script) {
            text.append("Script{resource=");
            write(script.resource(), text);
            text.append(",content=").append(Fingerprint.ofText(script.text())).append('}');
        } else if (value instanceof RunCode run) {
            text.append("RunCode{what=");
            write(run.what(), text);
            text.append('}');
        } else if (value instanceof CustomOperation custom && !custom.getClass().isRecord()) {
            text.append(custom.getClass().getSimpleName()).append('{');
            write(custom.describe(), text);
            text.append('}');
        } else if (value instanceof SqlText sql && sql.elsewhere().isEmpty()) {
            write(sql.text(), text);
        } else if (value instanceof Record record) {
            writeRecord(record, text);
        } else if (value instanceof Collection<?> list) {
            writeAll(list, text);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, text);
        } else if (value instanceof byte[] bytes) {
            text.append("x'").append(HexFormat.of().formatHex(bytes)).append('\'');
        } else if (value instanceof String words) {
            text.append('"').append(escaped(words)).append('"');
        } else {
            text.append(value);
        }
    }

    private static void writeAll(Collection<?> list, StringBuilder text) {
        text.append('[');
        String comma = "";
        for (Object element : list) {
            text.append(comma);
            if (element == null) {
                text.append("null");
            } else if (element instanceof Operation operation) {
                // An operation of the user's own may say its text itself.
                text.append(operation.canonical());
            } else {
                write(element, text);
            }
            comma = ",";
        }
        text.append(']');
    }

    private static void writeMap(Map<?, ?> map, StringBuilder text) {
        text.append('[');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(comma).append(entry.getKey()).append('=');
            write(entry.getValue(), text);
            comma = ",";
        }
        text.append(']');
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static void writeRecord(Record record, StringBuilder text) {
        text.append(record.getClass().getSimpleName()).append('{');
        String comma = "";
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            if (value != null && saysSomething(value)) {
                text.append(comma).append(component.getName()).append('=');
                write(value, text);
                comma = ",";
            }
        }
        text.append('}');
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            // The record of a user's custom operation may be of a class that is not public.
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + record.getClass(), e);
        }
    }

    private static boolean saysSomething(Object value) {
        return !Boolean.FALSE.equals(value)
                && !IndexKey.Sorting.USUAL.equals(value)
                && !(value instanceof Assignment.Computation)
                && !(value instanceof Collection<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty());
    }
}
