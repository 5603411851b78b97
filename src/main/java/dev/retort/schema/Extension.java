package dev.retort.schema;

/**
 * An extension of the engine: {@code citext}.
 *
 * @param name the name; its schema is where the extension puts its objects
 */
public record Extension(QualifiedName name) implements SchemaObject {

    @Override
    public Kind kind() {
        return Kind.EXTENSION;
    }

    @Override
    public Extension renamed(QualifiedName newName) {
        return new Extension(newName);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.extension(this);
    }
}
