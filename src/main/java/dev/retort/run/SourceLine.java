package dev.retort.run;

import org.jspecify.annotations.Nullable;

/** Finds the line of a migration that says an operation. */
final class SourceLine {

    private static final StackWalker STACK = StackWalker.getInstance();

    private SourceLine() {}

    /** The nearest place on the stack that is not Retort's own words, as {@code CreateInvoice.java:18}. */
    static @Nullable String current() {
        return STACK.walk(frames -> frames.filter(frame -> !isOwn(frame.getClassName()))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(null));
    }

    /** The nearest place on the stack of a failure that is not Retort's or Java's own; null where there is none. */
    static @Nullable String of(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (!isOwn(frame.getClassName())) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return null;
    }

    private static boolean isOwn(String className) {
        return className.startsWith("dev.retort.run.")
                || className.startsWith("dev.retort.migration.")
                || className.startsWith("dev.retort.operation.")
                || className.startsWith("dev.retort.schema.")
                || className.startsWith("java.")
                || className.startsWith("jdk.");
    }
}
