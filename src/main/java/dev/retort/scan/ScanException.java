package dev.retort.scan;

import dev.retort.error.RetortException;
import java.util.List;

/** Migrations that cannot be found or cannot be such: everything that was wrong, at once. */
public final class ScanException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    ScanException(List<String> faults) {
        super(
                faults.size() == 1
                        ? "The migrations cannot be read:"
                        : "The migrations cannot be read, for " + faults.size() + " reasons:",
                "  " + String.join("\n  ", faults),
                "");
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, each with what to write instead. */
    public List<String> faults() {
        return faults;
    }
}
