package dev.retort.revision;

/** Where Retort deliberately answers otherwise than Alembic. */
enum Deviation {
    EMPTY_TARGET("An empty target is an error, not the base: it is what an unset variable leaves behind."),
    STEPS_FROM_SEVERAL_ROWS("Steps down from several rows are refused, as no row of a table is the first."),
    STAMPED_TOGETHER(
            "Stamping several targets holds them all; Alembic starts each from the original rows and loses some."),
    STAMP_REPAIRS("A stamp takes away rows that others imply, on which Alembic falls over."),
    REDUNDANT_ROWS("The first step takes away rows that others imply, which Alembic would later insert again."),
    CYCLE_OVERLOOKED("A cycle that Alembic overlooks, after which some of its commands do not return, is a fault."),
    DUPLICATE_ID("Two revisions of one id are a fault; Alembic warns and lets the later one win."),
    UNKNOWN_NAMES_FIRST("Both refuse; Retort tells of an unknown row or branch before anything else."),
    RANGE_FROM_BEYOND_THE_BASE("Both refuse a range that begins below the base; Retort says so."),
    ANOTHER_REASON("Both refuse; of several things that are wrong, Retort names another one.");

    private final String reason;

    Deviation(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
