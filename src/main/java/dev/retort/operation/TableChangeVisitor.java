package dev.retort.operation;

/**
 * A reader of the changes inside {@code alterTable}.
 *
 * @param <R> what it answers
 */
public interface TableChangeVisitor<R> {

    /** Reads a new column. */
    R addColumn(AddColumn change);

    /** Reads a column's end. */
    R dropColumn(DropColumn change);

    /** Reads a column's new name. */
    R renameColumn(RenameColumn change);

    /** Reads a column's new type. */
    R setType(SetType change);

    /** Reads whether a column may hold null. */
    R setNullable(SetNullable change);

    /** Reads a column's new default, or the end of it. */
    R setDefault(SetDefault change);

    /** Reads a new constraint. */
    R addConstraint(AddConstraint change);

    /** Reads a constraint's end. */
    R dropConstraint(DropConstraint change);

    /** Reads a constraint's new name. */
    R renameConstraint(RenameConstraint change);

    /** Reads that the rows which a constraint left out are checked. */
    R validateConstraint(ValidateConstraint change);

    /** Reads whether the engine numbers the rows in a column. */
    R setNumbering(SetNumbering change);

    /** Reads in which way a column compares its texts. */
    R setCollation(SetCollation change);

    /** Reads a new comment, or the end of it. */
    R setComment(SetComment change);

    /** Reads how an engine keeps the table. */
    R setOption(SetOption change);

    /** Reads whether policies decide. */
    R setRowSecurity(SetRowSecurity change);

    /** Reads a table that becomes a part. */
    R attachPartition(AttachPartition change);

    /** Reads a part that becomes a table. */
    R detachPartition(DetachPartition change);
}
