package dev.retort.operation;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets the policies of a table decide which rows are there, or no longer.
 *
 * @param security for whom, or null for nobody
 * @param previous for whom before, or null for nobody
 */
public record SetRowSecurity(
        @Nullable RowSecurity security, @Nullable RowSecurity previous) implements TableChange {

    /** Says for whom the policies decided before. */
    public SetRowSecurity was(RowSecurity before) {
        return new SetRowSecurity(security, before);
    }

    /**
     * Whether the owner of the table need not keep to the policies any more: where nobody has to, and where it is said that
     * the owner had to before.
     */
    public boolean endsForce() {
        return security == null || (!security.isForced() && previous != null && previous.isForced());
    }

    @Override
    public String describe() {
        return "row security "
                + (security == null
                        ? "disabled"
                        : security.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public List<TableChange> inverse(QualifiedName table) {
        return List.of(new SetRowSecurity(previous, security));
    }

    @Override
    public Table applyTo(Table table) {
        RowSecurity stands = table.rowSecurity();
        boolean staysForced = stands != null && stands.isForced() && !endsForce();
        return table.withRowSecurity(security == RowSecurity.ENABLED && staysForced ? RowSecurity.FORCED : security);
    }

    @Override
    public <R> R accept(TableChangeVisitor<R> visitor) {
        return visitor.setRowSecurity(this);
    }
}
