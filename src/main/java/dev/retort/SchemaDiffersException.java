package dev.retort;

import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.List;

/** A database whose schema is not the one that the code declares. */
public final class SchemaDiffersException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient SchemaDiff diff;

    SchemaDiffersException(SchemaDiff diff) {
        super(
                "The schema of the database is not the declared one.",
                (diff.lines().size() == 1
                                ? "One difference leads"
                                : diff.lines().size() + " differences lead") + " there:\n  "
                        + String.join("\n  ", diff.lines()) + byForm(diff),
                hint(diff));
        this.diff = diff;
    }

    /** What no operation changes is not written as a migration either. */
    private static String hint(SchemaDiff diff) {
        return diff.operations().isEmpty()
                ? "Change it by SQL of your own, `retort revision` and execute(\"...\"), or declare what is there."
                : "Write them as a migration with `retort revision --autogenerate`, or declare what is there.";
    }

    private static String byForm(SchemaDiff diff) {
        List<String> objects = new ArrayList<>();
        diff.remarks(Remark.Kind.BY_FORM).forEach(remark -> objects.add(remark.object()));
        return objects.isEmpty()
                ? ""
                : "\nOf " + String.join(", ", objects)
                        + " texts were compared without asking the engine, and may mean the same.";
    }

    /** What differs. */
    public SchemaDiff diff() {
        return diff;
    }
}
