package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Standing.Pointer;
import java.util.List;

/** Refuses to drop a column that something else still needs, where SQLite itself would let it go. */
final class DropGuard {

    private final Standing standing;

    DropGuard(Standing standing) {
        this.standing = standing;
    }

    void check(String column, List<String> key) {
        for (Pointer pointer : standing.pointers()) {
            String target = pointer.column();
            boolean pointsAt = target == null
                    ? key.stream().anyMatch(name -> Token.same(name, column))
                    : Token.same(target, column);
            if (pointsAt) {
                throw refusal(
                        column,
                        "A foreign key of " + pointer.table() + " points at it.",
                        "Drop that foreign key first: alterTable(\"" + pointer.table() + "\", dropConstraint(...)).");
            }
        }
        for (Dependent dependent : standing.dependents()) {
            if (dependent.isBrokenWithout(standing.text().name(), column)) {
                throw refusal(
                        column,
                        "The " + dependent.kind() + " " + dependent.name() + " names it.",
                        "Drop the " + dependent.kind() + " first: execute(sql(\"drop " + dependent.kind() + " "
                                + dependent.name() + "\")).");
            }
        }
    }

    private TableChangeException refusal(String column, String why, String hint) {
        return new TableChangeException(
                "Column '" + column + "' of " + standing.table() + " cannot be dropped.", why, hint);
    }
}
