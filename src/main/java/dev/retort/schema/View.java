package dev.retort.schema;

/**
 * A query under a name.
 *
 * @param name the name
 * @param query the query, in the engine's SQL
 * @param isMaterialized whether its rows are kept, until it is refreshed
 */
public record View(QualifiedName name, SqlText query, boolean isMaterialized) implements SchemaObject {

    /** A view of which the query is not said yet. */
    public record Unfinished(QualifiedName name, boolean isMaterialized) {

        /** Says the query. */
        public View as(String query) {
            return new View(name, SqlText.of(query), isMaterialized);
        }

        /** Says a query that engines spell differently. */
        public View as(Sql query) {
            return new View(name, SqlText.of(query), isMaterialized);
        }
    }

    @Override
    public Kind kind() {
        return isMaterialized ? Kind.MATERIALIZED_VIEW : Kind.VIEW;
    }

    @Override
    public View renamed(QualifiedName newName) {
        return new View(newName, query, isMaterialized);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.view(this);
    }
}
