package dev.retort.schema;

/**
 * What stands between the parentheses of a table: a column, a constraint or an index, and what is said of the table as a
 * whole.
 *
 * <p>A half-said thing is none: {@code foreignKey("a")} becomes one when {@code .references(...)} is said.
 */
public sealed interface TableElement
        permits Column, Constraint, Index, TableComment, TableOption, Partitioning, FormerName, Word {}
