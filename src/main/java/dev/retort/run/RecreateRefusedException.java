package dev.retort.run;

import dev.retort.error.RetortException;
import java.util.List;

/** A schema that is not emptied, because nobody has allowed it; nothing was sent. */
public final class RecreateRefusedException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final List<String> drops;

    RecreateRefusedException(List<String> drops) {
        super(
                "The schema is not recreated: that was not allowed.",
                drops.isEmpty()
                        ? "There is nothing in it that would be dropped."
                        : "It would drop, with all rows:\n  " + String.join("\n  ", drops),
                "Where all of that may be lost, say allowRecreate() on the Migrator.");
        this.drops = List.copyOf(drops);
    }

    /** What would be dropped: {@code table invoice}. */
    public List<String> drops() {
        return drops;
    }
}
