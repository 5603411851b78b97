package dev.retort.schema;

/**
 * A reader of schema objects.
 *
 * @param <R> what it answers
 */
public interface SchemaObjectVisitor<R> {

    /** Reads a type of labels. */
    R enumType(EnumType object);

    /** Reads a sequence. */
    R sequence(Sequence object);

    /** Reads a view. */
    R view(View object);

    /** Reads a function or a procedure. */
    R function(Function object);

    /** Reads a trigger. */
    R trigger(Trigger object);

    /** Reads a policy. */
    R policy(Policy object);

    /** Reads an extension. */
    R extension(Extension object);

    /** Reads a schema, as a space of names. */
    R namespace(Namespace object);

    /** Reads statistics. */
    R statistics(Statistics object);
}
