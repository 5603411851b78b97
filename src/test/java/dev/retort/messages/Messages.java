package dev.retort.messages;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.List;

/** Messages that the library gave, in the order in which they were provoked. */
final class Messages {

    /** What provokes a failure. */
    interface Attempt {
        void run() throws Exception;
    }

    /** A failure and the kinds of those that it explains, what was tried when it came, and what it said. */
    record Message(List<String> kinds, String attempt, String text) {

        @Override
        public String toString() {
            return "== " + String.join(" of ", kinds) + ": " + attempt + "\n\n" + text + "\n";
        }
    }

    private final List<Message> messages = new ArrayList<>();

    /** Tries something, which has to fail with an explanation. */
    void of(String attempt, Attempt trigger) throws Exception {
        try {
            trigger.run();
        } catch (RetortException e) {
            messages.add(new Message(kinds(e), attempt, withoutChance(String.valueOf(e.getMessage()))));
            return;
        }
        throw new AssertionError("Nothing failed: " + attempt);
    }

    /** Takes what the command line prints of a failure that is its own. */
    void printed(String kind, String attempt, String text) {
        messages.add(new Message(List.of(kind), attempt, withoutChance(text.strip())));
    }

    private static List<String> kinds(RetortException failure) {
        List<String> kinds = new ArrayList<>();
        for (Throwable next = failure; next instanceof RetortException; next = next.getCause()) {
            String kind = next.getClass().getSimpleName();
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Takes out what differs from run to run and from machine to machine. */
    private static String withoutChance(String text) {
        return text.replaceAll("@[0-9a-f]{5,8}\\b", "@...")
                .replaceAll("\\$\\$Lambda[$/0-9a-fx]+", "\\$\\$Lambda")
                .replaceAll("'[^']+ \\([0-9]+\\)'", "'me (1)'")
                .replaceAll("'[0-9a-f]{64}'", "'...'")
                .replaceAll("current_timestamp, [0-9]+,", "current_timestamp, 1,")
                .replaceAll("\\(conn=[0-9]+\\)", "(conn=1)")
                .replaceAll("retort_[0-9]+\\b", "retort_1")
                .replaceAll("[0-9]+ jars", "9 jars")
                .replaceAll("tenants in [0-9]+ ms", "tenants in 7 ms")
                .replaceAll("seen from /[^ ]+\\. ", "seen from /.... ")
                .replaceAll("(?<= )/\\S+/test-classes/", ".../")
                .replaceAll("(?<= ')/[^']+/(?=src/no-such)", ".../")
                .replaceAll("(\\w+\\.java):\\d+", "$1:7");
    }

    List<Message> all() {
        return messages;
    }
}
