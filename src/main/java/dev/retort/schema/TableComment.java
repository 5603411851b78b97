package dev.retort.schema;

/**
 * What people should know of a table.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {}
