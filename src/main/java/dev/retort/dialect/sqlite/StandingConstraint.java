package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Clause.Kind;
import dev.retort.dialect.sqlite.TableText.ConstraintText;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropConstraint.Meaning;
import dev.retort.operation.RenameConstraint;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint found in the text of a table.
 *
 * @param clause what it says
 * @param column the column at which it stands, or null
 * @param element the element of the table that it is, or null where it stands at a column
 */
record StandingConstraint(
        Clause clause, @Nullable String column, @Nullable ConstraintText element) {

    /**
     * The constraint that is dropped: the one of its name, or one without a name but with the definition that was said;
     * where a meaning was said, the one that has it. Null where it may be missing and is.
     */
    static @Nullable StandingConstraint find(QualifiedName table, TableText text, DropConstraint change) {
        List<StandingConstraint> all = all(text);
        String name = String.valueOf(change.name());
        Meaning meaning = change.meaning();
        for (StandingConstraint found : all) {
            if (found.clause.isNamed(name) && (meaning == null || found.fits(meaning))) {
                return found;
            }
        }
        Constraint was = change.was();
        for (StandingConstraint found : all) {
            boolean meant = was != null && found.means(was);
            boolean byMeaning = meaning != null && found.fits(meaning) && (meant || !found.isCheck());
            if (byMeaning || (meaning == null && meant && found.clause.name() == null)) {
                return found;
            }
        }
        if (change.isOnlyIfThere()) {
            return null;
        }
        throw meaning == null
                ? TableChangeException.noConstraint(table, name, names(all))
                : TableChangeException.noConstraint(
                        table,
                        meaning,
                        all.stream().map(StandingConstraint::described).toList());
    }

    /** The constraint of that name. */
    static StandingConstraint named(QualifiedName table, TableText text, String name) {
        List<StandingConstraint> all = all(text);
        for (StandingConstraint found : all) {
            if (found.clause.isNamed(name)) {
                return found;
            }
        }
        throw TableChangeException.noConstraint(table, name, names(all));
    }

    /** Refuses a new name that another constraint of the table has; SQLite would let both have it. */
    static void requireFree(QualifiedName table, TableText text, RenameConstraint change) {
        List<String> names = names(all(text));
        boolean taken = !Token.same(change.from(), change.to())
                && names.stream().anyMatch(name -> Token.same(name, change.to()));
        if (taken) {
            throw new TableChangeException(
                    "Constraint '" + change.from() + "' of " + table + " cannot be renamed to '" + change.to() + "'.",
                    "Another constraint of the table has that name.",
                    "Say a name that is free; taken are " + String.join(", ", names) + ".");
        }
    }

    /** Refuses a name that another constraint of the table has, which SQLite would let both have, and a second primary key. */
    static void requireFree(QualifiedName table, TableText text, Constraint added) {
        for (StandingConstraint found : all(text)) {
            if (added.name() != null && found.clause.isNamed(added.name())) {
                throw new TableChangeException(
                        "Table " + table + " cannot have two constraints named '" + added.name() + "'.",
                        "It has " + found.described() + " of that name.",
                        "Drop that one before, or name the other one differently: .named(\"...\").");
            }
            if (added instanceof PrimaryKey && found.clause.kind() == Kind.PRIMARY_KEY) {
                throw new TableChangeException(
                        "Table " + table + " cannot have two primary keys.",
                        "It has " + found.described() + ".",
                        "Drop that one before, in the same alterTable: dropPrimaryKey().");
            }
        }
    }

    private static List<String> names(List<StandingConstraint> all) {
        List<String> names = new ArrayList<>();
        for (StandingConstraint found : all) {
            if (found.clause.name() != null) {
                names.add(found.clause.name());
            }
        }
        return names;
    }

    private static List<StandingConstraint> all(TableText text) {
        List<StandingConstraint> all = new ArrayList<>();
        for (ColumnText column : text.columns()) {
            for (Clause clause : column.clauses()) {
                if (clause.isConstraint()) {
                    all.add(new StandingConstraint(clause, column.name(), null));
                }
            }
        }
        for (ConstraintText constraint : text.constraints()) {
            if (constraint.clause().isConstraint()) {
                all.add(new StandingConstraint(constraint.clause(), null, constraint));
            }
        }
        return all;
    }

    private boolean means(Constraint was) {
        if (was instanceof Check check) {
            return clause.kind() == Kind.CHECK
                    && clause.body()
                            .equals(check.condition()
                                    .forEngine(SqliteTraits.NAME)
                                    .strip());
        }
        Kind kind =
                was instanceof PrimaryKey ? Kind.PRIMARY_KEY : was instanceof Unique ? Kind.UNIQUE : Kind.FOREIGN_KEY;
        boolean target = !(was instanceof ForeignKey key)
                || (clause.target() != null
                        && Token.same(clause.target().table(), key.table().name()));
        return clause.kind() == kind && target && keys(columns()).equals(keys(was.columns()));
    }

    /** A check, which nothing but its condition tells from others. */
    private boolean isCheck() {
        return clause.kind() == Kind.CHECK;
    }

    private boolean fits(Meaning meaning) {
        Kind kind = switch (meaning.kind()) {
            case PRIMARY_KEY -> Kind.PRIMARY_KEY;
            case UNIQUE -> Kind.UNIQUE;
            case FOREIGN_KEY -> Kind.FOREIGN_KEY;
            case CHECK, EXCLUDE -> Kind.CHECK;
        };
        QualifiedName other = meaning.target();
        boolean target = other == null
                || (clause.target() != null && Token.same(clause.target().table(), other.name()));
        boolean any = kind == Kind.PRIMARY_KEY && meaning.columns().isEmpty();
        return clause.kind() == kind
                && target
                && (any || kind == Kind.CHECK || keys(columns()).equals(keys(meaning.columns())));
    }

    /** The columns that it is about; for a check at a column, that column. */
    List<String> columns() {
        return column == null ? clause.columns() : List.of(column);
    }

    private String described() {
        Constraint.Kind kind = switch (clause.kind()) {
            case PRIMARY_KEY -> Constraint.Kind.PRIMARY_KEY;
            case UNIQUE -> Constraint.Kind.UNIQUE;
            case FOREIGN_KEY -> Constraint.Kind.FOREIGN_KEY;
            default -> Constraint.Kind.CHECK;
        };
        return kind == Constraint.Kind.CHECK
                ? "check (" + clause.body() + ")"
                : new Meaning(kind, columns(), null).describe();
    }

    private static List<String> keys(List<String> names) {
        return names.stream().map(Token::key).toList();
    }

    /** The text with the constraint under another name, written as given. */
    TableText renamedIn(TableText text, String written) {
        if (element != null) {
            return text.replacing(element, ConstraintText.of(renamed(element.text(), written)));
        }
        ColumnText standing = text.column(String.valueOf(column));
        return standing == null ? text : text.replacing(ColumnText.of(renamed(standing.text(), written)));
    }

    /** The name is the second word of the clause, behind {@code constraint}. */
    private String renamed(String whole, String written) {
        Token name = Token.of(whole.substring(clause.start())).get(1);
        return whole.substring(0, clause.start() + name.start())
                + written
                + whole.substring(clause.start() + name.end());
    }

    TableText removedFrom(TableText text) {
        if (element != null) {
            return text.without(element);
        }
        ColumnText standing = text.column(String.valueOf(column));
        return standing == null ? text : text.replacing(standing.without(clause));
    }
}
