package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table an account may see and write, where row-level security is in force.
 *
 * @param name the name, within the schema of its table
 * @param table the table
 * @param isRestrictive whether it takes rows away that other policies give
 * @param command {@code select}, {@code insert}, {@code update}, {@code delete} or {@code all}
 * @param roles for whom; empty for everybody
 * @param using the condition of the rows that are there, or null
 * @param check the condition of the rows that may be written, or null
 */
public record Policy(
        QualifiedName name,
        QualifiedName table,
        boolean isRestrictive,
        String command,
        List<String> roles,
        @Nullable SqlText using,
        @Nullable SqlText check)
        implements SchemaObject {

    /** Copies the roles. */
    public Policy {
        roles = List.copyOf(roles);
    }

    /** A policy of which only the table is open. */
    public record Said(
            String name,
            boolean isRestrictive,
            String command,
            List<String> roles,
            @Nullable SqlText using,
            @Nullable SqlText check) {

        /** Takes rows away that other policies give. */
        public Said restrictive() {
            return new Said(name, true, command, roles, using, check);
        }

        /** Is for one command only: {@code forCommand("select")}. */
        public Said forCommand(String word) {
            return new Said(name, isRestrictive, word, roles, using, check);
        }

        /** Is for these roles only. */
        public Said to(String... names) {
            return new Said(name, isRestrictive, command, List.of(names), using, check);
        }

        /** Says the condition of the rows that are there. */
        public Said using(String condition) {
            return new Said(name, isRestrictive, command, roles, SqlText.of(condition), check);
        }

        /** Says the condition of the rows that may be written. */
        public Said withCheck(String condition) {
            return new Said(name, isRestrictive, command, roles, using, SqlText.of(condition));
        }

        /** The policy of that table. */
        public Policy on(QualifiedName table) {
            return new Policy(table.beside(name), table, isRestrictive, command, roles, using, check);
        }
    }

    @Override
    public Kind kind() {
        return Kind.POLICY;
    }

    @Override
    public Policy renamed(QualifiedName newName) {
        return new Policy(newName, table, isRestrictive, command, roles, using, check);
    }

    @Override
    public Policy following(QualifiedName from, QualifiedName to) {
        return table.equals(from) ? new Policy(name, to, isRestrictive, command, roles, using, check) : this;
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.policy(this);
    }
}
