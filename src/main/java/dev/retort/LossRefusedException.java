package dev.retort;

import dev.retort.diff.Remark;
import dev.retort.error.RetortException;
import java.util.List;

/** Differences that would destroy what is in the database, which nobody has allowed; nothing was sent or written. */
public final class LossRefusedException extends RetortException {

    private static final long serialVersionUID = 1L;

    private final transient List<Remark> losses;

    LossRefusedException(String what, List<Remark> losses, String hint) {
        super(
                what,
                "It would destroy what is there:\n  "
                        + String.join(
                                "\n  ",
                                losses.stream()
                                        .map(loss -> loss.object() + ": " + loss.text())
                                        .toList()),
                hint);
        this.losses = List.copyOf(losses);
    }

    /** What would be destroyed. */
    public List<Remark> losses() {
        return losses;
    }
}
