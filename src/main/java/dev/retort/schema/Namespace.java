package dev.retort.schema;

/**
 * A schema as the engine has it: a space of names.
 *
 * @param name the name, without a schema of its own
 */
public record Namespace(QualifiedName name) implements SchemaObject {

    /** Checks that it stands alone. */
    public Namespace {
        if (name.schema() != null) {
            throw new DefinitionException(
                    "A schema cannot stand in another one.",
                    "'" + name + "' has a dot.",
                    "Name it alone; put a name that has a dot in it in double quotes.");
        }
    }

    @Override
    public Kind kind() {
        return Kind.SCHEMA;
    }

    @Override
    public Namespace renamed(QualifiedName newName) {
        return new Namespace(newName);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.namespace(this);
    }
}
