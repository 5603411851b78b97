package dev.retort.run;

/** Is told what happens while a plan is carried out, on the thread that does it. */
@FunctionalInterface
public interface MigrationListener {

    /** Takes note of an event; an exception stops the run as one of the migration's own would. */
    void on(MigrationEvent event);
}
