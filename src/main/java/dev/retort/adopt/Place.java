package dev.retort.adopt;

/** Where another tool's tables say that a database stands. */
interface Place {

    /** For people, and for the journal. */
    String text();

    /** The part of the text that stays the same for as long as the tool applies nothing more. */
    String mark();

    /** Whether somebody who says that name means this place. */
    boolean isCalled(String name);
}
