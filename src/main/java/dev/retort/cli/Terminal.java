package dev.retort.cli;

import java.io.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person at a terminal. */
final class Terminal implements Person {

    private final Console console;

    private Terminal(Console console) {
        this.console = console;
    }

    /** The person, or null where input or output is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // Up to Java 21 null says so, from 22 on the console itself.
    static @Nullable Person person() {
        Console console = System.console();
        return console != null && isTerminal(console) ? new Terminal(console) : null;
    }

    /** From Java 22 on pipes have a console, too, which says of itself what it is. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public boolean confirms(String question) {
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
