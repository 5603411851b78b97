package dev.retort.revision;

/** Where Retort deliberately answers otherwise than Alembic. */
enum Deviation {
    EMPTY_TARGET("An empty target is an error, not the base: it is what an unset variable leaves behind."),
    NO_STEPS("Steps are at least one: +0 cannot be read, where Alembic says that it falls short."),
    SECOND_AT("A target has one '@' at most, where Alembic takes the first or the last and goes on."),
    WORD_AS_BRANCH("The words head, heads, base and current name no branch, where Alembic looks them up as one."),
    LABEL_WITH_A_SIGN("A label such as v-2 can be used like any other, where Alembic reads steps in it."),
    STEPS_FROM_ANY_NAME("Steps can be counted from any name, as in lib-x+1, where Alembic does not find this."),
    STEPS_BELOW_THE_BASE("Nothing is below the base: base-1 is refused, where Alembic goes on from the head."),
    UNKNOWN_NAMES_FIRST(
            "Unknown rows and branches are told of before anything else, where Alembic may not look them up."),
    UNREADABLE_FIRST("What cannot be read, such as left@ or --1, is told of first; Alembic may find another fault."),
    AMBIGUOUS_BRANCH("A branch whose name begins several is called ambiguous; Alembic may find another fault."),
    STEPS_FROM_SEVERAL_ROWS("Steps down from several rows are refused, as no row of a table is the first."),
    STAMP_COUNTS_NO_STEPS(
            "A stamp counts no steps; Alembic takes -1 from the heads, but only while nothing is applied."),
    STAMPED_TOGETHER(
            "Stamping several targets holds them all; Alembic starts each from the original rows and loses some."),
    STAMPED_ON_A_BRANCH(
            "A stamp takes away only rows above and below its target; with a branch, Alembic takes those of all its lines."),
    STAMP_REPAIRS("A stamp takes away rows that others imply, on which Alembic falls over."),
    REDUNDANT_ROWS("The first step takes away rows that others imply, which Alembic would later insert again."),
    CYCLE_OVERLOOKED("A cycle that Alembic overlooks, after which some of its commands do not return, is a fault."),
    DUPLICATE_ID("Two revisions of one id are a fault; Alembic warns and lets the later one win."),
    RANGE_FROM_BEYOND_THE_BASE("Both refuse a range that begins below the base; Retort says so."),
    RANGE_OF_A_BRANCH(
            "A range from a branch to the heads lists the branch to its own heads, where Alembic leaves out those that others"
                    + " depend on."),
    RANGE_OF_A_BRANCH_CUT_SHORT(
            "A range may call its branch by the beginning of a name, as targets do; Alembic then lists nothing."),
    HEADS_AS_ONE(
            "A new revision follows one head: --head heads is refused where there are several, where Alembic merges those that"
                    + " no other depends on."),
    MERGE_ON_ONE_LINE(
            "Revisions of which one comes before another are not merged; Alembic asks for --splice and then merges them."),
    MERGE_OF_ONE("A merge is of two revisions at least; of one, Alembic writes a revision that follows it.");

    private final String reason;

    Deviation(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
