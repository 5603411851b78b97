package dev.retort.cli;

import dev.retort.Migrator;
import dev.retort.schema.Schema;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the commands share: where the migrator comes from, and where they print. */
final class Session {

    private final PrintWriter out;
    private final PrintWriter err;
    private final MigratorSource source;
    private final Map<String, String> environment;
    private @Nullable Person person;
    private boolean quiet;

    Session(PrintWriter out, PrintWriter err, MigratorSource source, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.source = source;
        this.environment = Map.copyOf(environment);
    }

    Migrator migrator() {
        return source.migrator();
    }

    /** The migrator for who is about to write a migration. */
    Migrator toWrite() {
        return source.toWrite();
    }

    /** The migrator, for what only concerns the database. */
    Migrator withoutMigrations() {
        return source.withoutMigrations();
    }

    /** Whether a database is named, so that it can be asked. */
    boolean hasDatabase() {
        return source.hasDatabase();
    }

    /** The schema that an application declares, or null where it has said none. */
    @Nullable
    Schema declared() {
        return source.declared();
    }

    /** What finds the classes that options name. */
    ClassLoader classLoader() {
        return source.classLoader();
    }

    /** What is said elsewhere than on the command line. */
    Configuration configuration() {
        return source.configuration();
    }

    /** The variables of the environment. */
    Map<String, String> environment() {
        return environment;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Says who can be asked. */
    Session before(@Nullable Person other) {
        person = other;
        return this;
    }

    /** Who can be asked; null where nobody sits there, or does not want to know. */
    @Nullable
    Person person() {
        return quiet ? null : person;
    }

    void beQuiet(boolean isQuiet) {
        quiet = isQuiet;
    }

    /** Prints what was asked for. */
    void answer(String text) {
        out.print(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Prints what was asked for, for a program. */
    void answer(Json document) {
        answer(document.toString());
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
