package dev.retort.picture;

import dev.retort.history.AppliedRevision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What pictures say in words. */
final class PictureWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int MILLIS_OF_SECOND = 1_000;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;

    private PictureWords() {}

    static String title(DrawnHistory history) {
        DrawnHistory.Asked database = history.database();
        return "History of " + revisions(history.revisions().size())
                + (database == null ? "" : " of " + Words.line(database.name()));
    }

    static String description(DrawnHistory history) {
        StringBuilder text = new StringBuilder("Newest on top; a line leads from each revision to its parents below.");
        DrawnHistory.Asked database = history.database();
        if (database != null) {
            text.append(' ')
                    .append(counts(history))
                    .append(", at ")
                    .append(time(database.at()))
                    .append('.');
        }
        List<DrawnRevision> heads = history.heads();
        if (!heads.isEmpty()) {
            text.append(heads.size() == 1 ? " Head: " : " Heads: ")
                    .append(String.join(
                            ", ", heads.stream().map(DrawnRevision::id).toList()))
                    .append('.');
        }
        return text.toString();
    }

    /** How many are applied, and how many are not: {@code 9 applied, 3 not applied}. */
    static String counts(DrawnHistory history) {
        return String.join(
                ", ",
                Stream.of(DrawnRevision.State.APPLIED, DrawnRevision.State.PENDING, DrawnRevision.State.HALF_DONE)
                        .map(state -> {
                            int count = history.count(state);
                            boolean shown = count > 0 || state != DrawnRevision.State.HALF_DONE;
                            return shown ? count + " " + state.words() : null;
                        })
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String revisions(int count) {
        return count == 1 ? "1 revision" : count + " revisions";
    }

    /** All about a revision in a line. */
    static String summary(DrawnRevision revision) {
        StringBuilder text = new StringBuilder(revision.id());
        String message = Words.line(revision.node().message());
        text.append(message.isEmpty() ? "" : ": " + message);
        edges(text, "parent", "parents", revision.node().parents());
        edges(text, "depends on", "depends on", revision.node().dependsOn());
        String state = state(revision);
        return text.append(state.isEmpty() ? "" : "; " + state).toString();
    }

    private static void edges(StringBuilder text, String one, String several, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append("; ")
                    .append(ids.size() == 1 ? one : several)
                    .append(' ')
                    .append(String.join(", ", ids));
        }
    }

    /** Whether it is applied, when, how long it took, and by whom. */
    static String state(DrawnRevision revision) {
        AppliedRevision applied = revision.applied();
        if (applied == null || revision.state() != DrawnRevision.State.APPLIED) {
            return revision.state().words();
        }
        List<String> words = new ArrayList<>();
        Instant at = applied.at();
        Duration took = applied.took();
        String who = applied.who();
        words.add(how(applied.how()) + (at == null ? "" : " " + time(at)));
        if (took != null) {
            words.add("took " + duration(took));
        }
        if (who != null) {
            words.add("by " + Words.line(who));
        }
        return String.join(", ", words);
    }

    private static String how(AppliedRevision.How how) {
        return switch (how) {
            case RUN -> "applied";
            case STAMPED -> "stamped";
            case VERSION_ROW -> "applied, as its version row says";
        };
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A length of time for people. */
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < MILLIS_OF_SECOND) {
            return millis + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds < SECONDS_OF_MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", millis / (double) MILLIS_OF_SECOND);
        }
        long minutes = duration.toMinutes();
        if (minutes < MINUTES_OF_HOUR) {
            return minutes + " min " + seconds % SECONDS_OF_MINUTE + " s";
        }
        return duration.toHours() + " h " + minutes % MINUTES_OF_HOUR + " min";
    }
}
