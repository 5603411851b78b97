package dev.retort.cli;

import dev.retort.Migrator;
import java.io.PrintWriter;
import java.util.List;

/** What the commands share: where the migrator comes from, and where they print. */
final class Session {

    private final PrintWriter out;
    private final PrintWriter err;
    private final MigratorSource source;
    private boolean quiet;

    Session(PrintWriter out, PrintWriter err, MigratorSource source) {
        this.out = out;
        this.err = err;
        this.source = source;
    }

    Migrator migrator() {
        return source.migrator();
    }

    /** The migrator, for what only concerns the database. */
    Migrator withoutMigrations() {
        return source.withoutMigrations();
    }

    /** Whether a database is named, so that it can be asked. */
    boolean hasDatabase() {
        return source.hasDatabase();
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    void beQuiet(boolean isQuiet) {
        quiet = isQuiet;
    }

    /** Prints what was asked for. */
    void answer(String text) {
        out.print(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Prints what happened, unless nobody wants to know. */
    void report(String line) {
        if (!quiet) {
            answer(line);
        }
    }

    /** Prints a remark beside the output, so that what reads the output does not find it there. */
    void remark(String line) {
        if (!quiet) {
            err.print(line + "\n");
            err.flush();
        }
    }

    /** Where a database stands, in words. */
    static String place(List<String> heads) {
        return heads.isEmpty() ? "base, where nothing is applied" : heads.toString();
    }
}
