package dev.retort.dialect.mysql;

import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The clauses of the statement that is being put together, and what they have touched. */
final class Pending {

    private final MysqlClauses clauses;
    private final QualifiedName table;
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final Map<String, String> modified = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> touched = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private boolean renames;
    private boolean hasKey;
    private final Set<String> constraints = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Pending(MysqlClauses clauses, QualifiedName table) {
        this.clauses = clauses;
        this.table = table;
    }

    /** Begins the next statement where this one has touched one of the columns, and touches them. */
    void next(Collection<String> columns) {
        if (renames) {
            flush();
        }
        if (columns.stream().anyMatch(column -> touched.contains(column) || modified.containsKey(column))) {
            flush();
        }
        touched.addAll(columns);
    }

    /**
     * Begins the next statement where this one does anything but rename, or has one of the names. Beside a change that copies
     * the table the engine refuses to rename a column that a foreign key is about, on either side.
     */
    void rename(String from, String to, String part) {
        boolean doesMore = !modified.isEmpty() || (!parts.isEmpty() && !renames);
        if (doesMore || touched.contains(from) || touched.contains(to)) {
            flush();
        }
        touched.add(from);
        touched.add(to);
        parts.add(part);
        renames = true;
    }

    /** Begins the next statement where this one has a constraint of that name. */
    void nextForConstraint(String constraint) {
        if (renames || constraints.contains(constraint)) {
            flush();
        }
        constraints.add(constraint);
    }

    /** Begins the next statement where a foreign key points at its own table, as the engine looks at the keys before this one. */
    void nextForTarget(Constraint constraint) {
        if (hasKey && constraint instanceof ForeignKey key && key.table().name().equalsIgnoreCase(table.name())) {
            flush();
        }
        hasKey |= constraint instanceof PrimaryKey || constraint instanceof Unique;
    }

    boolean modifies(String column) {
        return modified.containsKey(column);
    }

    /** Restates a column; several changes of it are one. */
    void modify(String column, String text) {
        if (renames || touched.contains(column)) {
            flush();
        }
        modified.put(column, text);
    }

    void add(String part) {
        if (renames) {
            flush();
        }
        parts.add(part);
    }

    /** Takes a clause back that has not gone yet; answers whether it was there. */
    boolean takeBack(String part) {
        return parts.remove(part);
    }

    /** A statement on rows, or a query that must be empty, of its own. */
    void statement(Statement statement) {
        flush();
        statements.add(statement);
    }

    /** A clause that the engine carries out only where no other one stands beside it. */
    void alone(String part) {
        flush();
        add(part);
        flush();
    }

    void flush() {
        List<String> all = new ArrayList<>(parts);
        modified.forEach((column, text) -> all.add("modify column " + clauses.name(column) + " " + text));
        if (!all.isEmpty()) {
            String sql = "alter table " + clauses.name(table) + " " + String.join(", ", all);
            statements.add(Statement.of(sql, TransactionRule.ENDS));
        }
        parts.clear();
        modified.clear();
        touched.clear();
        renames = false;
        constraints.clear();
        hasKey = false;
    }

    List<Statement> finished() {
        flush();
        return statements;
    }
}
