package dev.retort.schema;

/**
 * A label of an enum that becomes another one.
 *
 * @param from the label before
 * @param to the label after
 */
public record LabelRenaming(String from, String to) {}
