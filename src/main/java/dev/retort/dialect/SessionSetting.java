package dev.retort.dialect;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a connection, which is given back as it was.
 *
 * @param query what answers its value
 * @param setting the statement that gives it a value, in the form of what the query answers
 * @param value the value that it gets
 * @param usual the statement that gives it the value that the engine begins with, for scripts
 * @param local the statement that gives it the value until the open transaction ends, or null where there is none
 */
public record SessionSetting(
        String query,
        UnaryOperator<String> setting,
        String value,
        String usual,
        @Nullable String local) {

    /** The statement that gives it its value. */
    public String statement() {
        return setting.apply(value);
    }
}
