package dev.retort.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.Trigger;

/** What the contract's functions and triggers are on H2, which loads it by name: methods and classes that anyone may call. */
public final class JavaRoutines {

    private JavaRoutines() {}

    /** The number behind one. */
    public static int oneMore(int n) {
        return n + 1;
    }

    /** Two times a number, whatever the note. */
    public static int twice(int n, String note) {
        return n + n;
    }

    /** Adds to the tally. */
    public static void countMore(Connection connection, int more) throws SQLException {
        run(connection, "update tally set n = n + " + more);
    }

    /** Sets the tally. */
    public static void clearTally(Connection connection, int number) throws SQLException {
        run(connection, "update tally set n = " + number);
    }

    private static void run(Connection connection, String... updates) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String update : updates) {
                statement.execute(update);
            }
        }
    }

    /** The text of a function on H2. */
    static String method(String name) {
        return "for '" + JavaRoutines.class.getName() + "." + name + "'";
    }

    /** The text of a trigger on H2. */
    static String call(Class<? extends Trigger> type) {
        return "call '" + type.getName() + "'";
    }

    /** Counts. */
    public static final class Count implements Trigger {

        /** Made by H2. */
        public Count() {}

        @Override
        public void fire(Connection connection, Object[] old, Object[] now) throws SQLException {
            run(connection, "update tally set n = n + 1");
        }
    }

    /** Counts and doubles. */
    public static final class CountTwice implements Trigger {

        /** Made by H2. */
        public CountTwice() {}

        @Override
        public void fire(Connection connection, Object[] old, Object[] now) throws SQLException {
            run(connection, "update tally set n = n + 1", "update tally set n = n * 2");
        }
    }
}
