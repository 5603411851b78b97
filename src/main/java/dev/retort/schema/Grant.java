package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rights on an object for roles.
 *
 * @param privileges the rights, in lower case: {@code select}, {@code insert}, {@code usage}, {@code all}
 * @param on the kind of the object, or null for a table or a view
 * @param object the object
 * @param roles who has them: roles or users; {@code public} is everybody, which MySQL does not have
 */
public record Grant(List<String> privileges, SchemaObject.@Nullable Kind on, QualifiedName object, List<String> roles) {

    /** Checks that there are rights and roles. */
    public Grant {
        privileges = List.copyOf(privileges);
        roles = List.copyOf(roles);
        if (privileges.isEmpty() || roles.isEmpty()) {
            throw new DefinitionException(
                    "Nothing can be granted on " + object + ".",
                    privileges.isEmpty() ? "No right was said." : "No role was said.",
                    "Write privileges(\"select\").on(\"invoice\").to(\"reader\").");
        }
        for (String privilege : privileges) {
            if (!privilege.matches("[a-z ]+")) {
                throw new DefinitionException(
                        "'" + privilege + "' cannot be granted on " + object + ".",
                        "A right is one or two words in lower case.",
                        "Write privileges(\"select\", \"insert\").");
            }
        }
    }

    /** Rights of which the object is open. */
    public record Privileges(List<String> words) {

        /** Says the table or view. */
        public On on(String table) {
            return new On(words, null, QualifiedName.parse(table));
        }

        /** Says the schema; on H2, MariaDB and MySQL a right on it is one on all that is in it. */
        public On onSchema(String schema) {
            return new On(words, SchemaObject.Kind.SCHEMA, QualifiedName.parse(schema));
        }

        /** Says the sequence. */
        public On onSequence(String sequence) {
            return new On(words, SchemaObject.Kind.SEQUENCE, QualifiedName.parse(sequence));
        }
    }

    /** Rights on an object of which the roles are open. */
    public record On(List<String> words, SchemaObject.@Nullable Kind kind, QualifiedName object) {

        /**
         * Says who gets the rights. On MariaDB and MySQL {@code clerk} is a role or the user at any host, and what stands behind
         * an {@code @} is the host of a user: {@code ann@localhost}, {@code ann@10.0.%}.
         */
        public Grant to(String... roles) {
            return new Grant(words, kind, object, List.of(roles));
        }

        /** Says who loses the rights. */
        public Grant from(String... roles) {
            return to(roles);
        }
    }

    /** The rights in a few words: {@code select, insert on invoice}. */
    public String describe() {
        return String.join(", ", privileges) + " on " + (on == null ? "" : on.words() + " ") + object;
    }
}
