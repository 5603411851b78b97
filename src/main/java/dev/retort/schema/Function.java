package dev.retort.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A function or a procedure of the database.
 *
 * @param name the name
 * @param parameters what stands between its parentheses, in the engine's SQL; may be empty
 * @param returns the type that it answers, or null for a procedure
 * @param language the language of its body
 * @param attributes what else the engine knows of it, in its SQL: {@code stable}, {@code deterministic}; may be empty
 * @param body its text
 */
public record Function(
        QualifiedName name,
        String parameters,
        @Nullable String returns,
        String language,
        String attributes,
        SqlText body)
        implements SchemaObject {

    /** A function that is half said; {@code as(...)} ends it. */
    public record Unfinished(
            String signature, boolean isProcedure, @Nullable String returns, String language, String attributes) {

        /** Says the type that it answers. */
        public Unfinished returns(String type) {
            return new Unfinished(signature, isProcedure, type, language, attributes);
        }

        /** Says the language of its body; {@code sql} unless said. */
        public Unfinished language(String name) {
            return new Unfinished(signature, isProcedure, returns, name.toLowerCase(Locale.ROOT), attributes);
        }

        /** Says what else the engine should know of it, in its SQL: {@code stable}, {@code deterministic}. */
        public Unfinished attributes(String words) {
            return new Unfinished(signature, isProcedure, returns, language, words);
        }

        /** Says its body. */
        public Function as(String body) {
            return as(SqlText.of(body));
        }

        /** Says a body that engines spell differently. */
        public Function as(Sql body) {
            return as(SqlText.of(body));
        }

        private Function as(SqlText body) {
            int open = signature.indexOf('(');
            boolean closed = signature.endsWith(")");
            if (open < 1 || !closed || isProcedure != (returns == null)) {
                throw new DefinitionException(
                        "'" + signature + "' cannot be a " + (isProcedure ? "procedure." : "function."),
                        open < 1 || !closed
                                ? "Its name and, in parentheses, its parameters have to be said."
                                : isProcedure ? "A procedure answers nothing." : "What it answers is not said.",
                        "Write function(\"total(account bigint)\").returns(\"numeric\").as(\"...\").");
            }
            return new Function(
                    QualifiedName.parse(signature.substring(0, open).strip()),
                    signature.substring(open + 1, signature.length() - 1).strip(),
                    returns,
                    language,
                    attributes,
                    body);
        }
    }

    /** Whether it answers nothing and is called by itself. */
    public boolean isProcedure() {
        return returns == null;
    }

    @Override
    public Kind kind() {
        return isProcedure() ? Kind.PROCEDURE : Kind.FUNCTION;
    }

    @Override
    public Function renamed(QualifiedName newName) {
        return new Function(newName, parameters, returns, language, attributes, body);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.function(this);
    }

    @Override
    public String describe() {
        return kind().words() + " " + name + "(" + parameters + ")";
    }
}
