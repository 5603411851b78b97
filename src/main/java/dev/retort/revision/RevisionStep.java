package dev.retort.revision;

/**
 * One revision to run, with the rows of the version table before and after it.
 *
 * @param revision what is run
 * @param direction which way
 * @param before the rows that must stand in the version table before it
 * @param after the rows that stand there after it
 */
public record RevisionStep(RevisionNode revision, Direction direction, Heads before, Heads after) {}
