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

    /** A failure, what was tried when it came, and what it said. */
    record Message(String kind, String attempt, String text) {

        @Override
        public String toString() {
            return "== " + kind + ": " + attempt + "\n\n" + text + "\n";
        }
    }

    private final List<Message> messages = new ArrayList<>();

    /** Tries something, which has to fail with an explanation. */
    void of(String attempt, Attempt trigger) throws Exception {
        try {
            trigger.run();
        } catch (RetortException e) {
            messages.add(new Message(
                    e.getClass().getSimpleName(), attempt, withoutAddresses(String.valueOf(e.getMessage()))));
            return;
        }
        throw new AssertionError("Nothing failed: " + attempt);
    }

    /** Objects without a name of their own show where they are in memory, which differs from run to run. */
    private static String withoutAddresses(String text) {
        return text.replaceAll("@[0-9a-f]{5,8}\\b", "@...").replaceAll("\\$\\$Lambda[$/0-9a-fx]+", "\\$\\$Lambda");
    }

    List<Message> all() {
        return messages;
    }
}
