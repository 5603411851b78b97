package dev.retort.schema;

/**
 * What makes a table a part of another one.
 *
 * @param parent the partitioned table
 * @param bounds which of its rows stand here
 */
public record PartitionOf(QualifiedName parent, PartitionBounds bounds) {}
