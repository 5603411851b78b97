package dev.retort.run;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the line of a migration that says an operation. */
final class SourceLine {

    private static final StackWalker STACK = StackWalker.getInstance();

    private SourceLine() {}

    /**
     * The nearest place on the stack in the migration's own class, else in whatever code the migration called, as {@code
     * CreateInvoice.java:18}; null where the migration says nothing itself, as when its downgrade is derived.
     */
    static @Nullable String current(String migrationClass) {
        List<StackFrame> frames = STACK.walk(all -> all.skip(2)
                .takeWhile(frame -> !isCall(frame))
                .filter(frame -> !isWord(frame.getClassName()))
                .toList());
        for (StackFrame frame : frames) {
            if (frame.getClassName().equals(migrationClass)) {
                return line(frame);
            }
        }
        return frames.isEmpty() ? null : line(frames.get(0));
    }

    private static String line(StackFrame frame) {
        return frame.getFileName() + ":" + frame.getLineNumber();
    }

    private static boolean isCall(StackFrame frame) {
        return frame.getClassName().equals(Notebook.class.getName())
                && frame.getMethodName().equals("call");
    }

    private static boolean isWord(String className) {
        return className.startsWith("dev.retort.migration.")
                || className.startsWith("java.")
                || className.startsWith("jdk.");
    }
}
