package dev.retort.picture;

import dev.retort.history.AppliedRevision;
import dev.retort.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a picture.
 *
 * @param node its id, edges, labels and message; labels and ids that it depends on are resolved
 * @param className the class that declares it
 * @param isHead whether no revision follows it in the code
 * @param isCurrent whether the database stands at it
 * @param state whether it is applied
 * @param applied when, how and by whom, or null where it is not applied or nobody knows
 */
public record DrawnRevision(
        RevisionNode node,
        String className,
        boolean isHead,
        boolean isCurrent,
        State state,
        @Nullable AppliedRevision applied) {

    /** What a database says of a revision. */
    public enum State {
        /** No database was asked. */
        UNASKED,
        /** It is not applied. */
        PENDING,
        /** It is applied. */
        APPLIED,
        /** Some of its operations are committed and others are not. */
        HALF_DONE;

        /** The state in words. */
        String words() {
            return switch (this) {
                case UNASKED -> "";
                case PENDING -> "not applied";
                case APPLIED -> "applied";
                case HALF_DONE -> "half done";
            };
        }

        /** The state as a name for style sheets. */
        String styleName() {
            return name().toLowerCase(Locale.ROOT).replace("_", "");
        }
    }

    /** Its identity. */
    public String id() {
        return node.id();
    }

    /** The names of places that it is: head, current, base. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        if (isHead) {
            places.add("head");
        }
        if (isCurrent) {
            places.add("current");
        }
        if (node.parents().isEmpty()) {
            places.add("base");
        }
        return places;
    }
}
