package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/**
 * Numbers that the engine gives out one after the other.
 *
 * @param name the name
 * @param start the first number, or null for what the engine begins with
 * @param increment what is added each time, or null for 1
 * @param smallest the smallest number, or null for the engine's
 * @param largest the largest number, or null for the engine's
 * @param cache how many numbers a connection takes at once, or null for the engine's choice
 * @param isCycling whether it begins again at the end
 */
public record Sequence(
        QualifiedName name,
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long smallest,
        @Nullable Long largest,
        @Nullable Long cache,
        boolean isCycling)
        implements SchemaObject {

    /** Checks that it moves. */
    public Sequence {
        if (increment != null && increment == 0) {
            throw new DefinitionException(
                    "Sequence " + name + " cannot stand still.",
                    "Its increment is 0.",
                    "Say incrementingBy(1), or leave it out.");
        }
    }

    /** Begins with that number. */
    public Sequence startingAt(long number) {
        return new Sequence(name, number, increment, smallest, largest, cache, isCycling);
    }

    /** Adds that much each time. */
    public Sequence incrementingBy(long step) {
        return new Sequence(name, start, step, smallest, largest, cache, isCycling);
    }

    /** Stays between these numbers. */
    public Sequence between(long lowest, long highest) {
        return new Sequence(name, start, increment, lowest, highest, cache, isCycling);
    }

    /** Gives a connection so many numbers at once. */
    public Sequence caching(long numbers) {
        return new Sequence(name, start, increment, smallest, largest, numbers, isCycling);
    }

    /** Begins again at the end. */
    public Sequence cycling() {
        return new Sequence(name, start, increment, smallest, largest, cache, true);
    }

    @Override
    public Kind kind() {
        return Kind.SEQUENCE;
    }

    @Override
    public Sequence renamed(QualifiedName newName) {
        return new Sequence(newName, start, increment, smallest, largest, cache, isCycling);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.sequence(this);
    }
}
