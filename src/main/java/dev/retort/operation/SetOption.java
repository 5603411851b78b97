package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets one engine keep a table in another way; the other engines leave it out.
 *
 * @param engine the name of the engine, in lower case
 * @param key the option as the engine's manual names it, in lower case
 * @param value its new value, or null for the engine's usual one
 * @param previous the value before, or null for the usual one or where it was not said
 * @param previousIsKnown whether the value before was said, which makes the change reversible
 */
public record SetOption(
        String engine,
        String key,
        @Nullable String value,
        @Nullable String previous,
        boolean previousIsKnown) implements TableChange {

    /** Checks that all is said. */
    public SetOption {
        key = new TableOption(engine, key, value == null ? "usual" : value).key();
        previous = previous == null ? null : new TableOption(engine, key, previous).value();
    }

    /** Says the value before, so that the change can be undone. */
    public SetOption was(String before) {
        return new SetOption(engine, key, value, before, true);
    }

    /** Says that it was the usual one before, so that the change can be undone. */
    public SetOption hadNone() {
        return new SetOption(engine, key, value, null, true);
    }

    @Override
    public String describe() {
        String option = engine + " option " + key;
        return value == null ? "drop " + option : "set " + option + " to " + value;
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        if (!previousIsKnown) {
            throw new IrreversibleException(
                    new AlterTable(table, List.of(this)),
                    "the option before is not known here",
                    "Add .was(\"...\") or .hadNone() to the change, or write the downgrade by hand.");
        }
        return List.of(new SetOption(engine, key, previous, value, true));
    }

    @Override
    public Table applyTo(Table table) {
        List<TableOption> options = new ArrayList<>(table.options());
        options.removeIf(
                option -> option.engine().equals(engine) && option.key().equals(key));
        if (value != null) {
            options.add(new TableOption(engine, key, value));
        }
        return table.withOptions(options);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setOption(this);
    }
}
