package dev.retort.dialect.sqlite;

import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.sqlite.Standing.StandingIndex;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * One new table for all changes of a phase, in the order that SQLite's manual gives: create, copy, drop the old one,
 * rename, make again what went with it. See <a href="https://sqlite.org/lang_altertable.html#otheralter">the manual</a>.
 */
final class Rebuild {

    private static final String TEMPORARY = "retort_new_";

    private final SqliteClauses clauses;
    private final Standing standing;
    private final Draft edit;
    private final TableText text;
    private final String stored;
    private final QualifiedName old;
    private final QualifiedName made;
    private final List<Statement> statements = new ArrayList<>();

    Rebuild(SqliteClauses clauses, Standing standing, Draft edit) {
        this.clauses = clauses;
        this.standing = standing;
        this.edit = edit;
        this.text = edit.text().withoutQualifiers();
        this.stored = standing.text().name();
        this.old = standing.table().beside(stored);
        this.made = standing.table().beside(freeName());
    }

    List<Statement> statements() {
        guard();
        send(text.sql(clauses.name(made)));
        // Where foreign keys are enforced, a row that breaks one is looked for afterwards, with a clear refusal.
        boolean pointing = !TableReading.targets(text).isEmpty();
        if (pointing) {
            send("pragma defer_foreign_keys = on");
        }
        copy();
        carryCounter();
        carryStatistics(stored, made.name());
        send("drop table " + clauses.name(old));
        // In the newer manner a rename refuses while views and triggers still name the table that is gone.
        if (!standing.isLegacy()) {
            send("pragma legacy_alter_table = on");
        }
        send("alter table " + clauses.name(made) + " rename to " + clauses.name(stored));
        if (!standing.isLegacy()) {
            send("pragma legacy_alter_table = off");
        }
        carryStatistics(made.name(), stored);
        for (StandingIndex index : standing.indexes()) {
            if (!edit.isGone(index)) {
                send(inSchema(index.sql(), "index"));
            }
        }
        standing.triggers().forEach(trigger -> send(trigger));
        checkForeignKeys();
        if (pointing) {
            send("pragma defer_foreign_keys = off");
        }
        for (String column : edit.dropped()) {
            send("alter table " + clauses.name(old) + " drop column " + clauses.name(column));
        }
        return statements;
    }

    private String freeName() {
        String name = TEMPORARY + stored;
        for (int number = 2; standing.taken().contains(Token.key(name)); number++) {
            name = TEMPORARY + stored + "_" + number;
        }
        return name;
    }

    private void guard() {
        statements.addAll(edit.guards());
        if (!standing.isKnownWhole()) {
            refuseWhen(
                    "select name from sqlite_schema where type = 'trigger' and lower(tbl_name) = lower("
                            + clauses.literal(stored) + ")",
                    "Table " + old
                            + " has triggers that a script without the database does not know, and that a rebuild"
                            + " would drop; run the migration on the database itself.");
        }
        if (!standing.pointers().isEmpty() || pointsAtItself()) {
            refuseWhen(
                    "select 1 from pragma_foreign_keys where foreign_keys = 1",
                    "Table " + old + " cannot be rebuilt while foreign keys that point at it are enforced, as its rows"
                            + " would be deleted from under them; turn pragma foreign_keys off before the transaction.");
        }
    }

    private boolean pointsAtItself() {
        return TableReading.targets(standing.text()).stream().anyMatch(table -> Token.same(table, stored));
    }

    private void copy() {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String rowid = standing.text().rowid();
        boolean free = rowid != null && rowid.equals(text.rowid());
        if (free && text.rowidColumn() == null) {
            columns.add(String.valueOf(rowid));
            values.add(String.valueOf(rowid));
        }
        for (ColumnText column : text.columns()) {
            String source = edit.source(column);
            if (source != null) {
                columns.add(clauses.name(column.name()));
                values.add(source);
            }
        }
        if (columns.isEmpty()) {
            columns.add(clauses.name(text.columnNames().get(0)));
            values.add("null");
        }
        // A conflict clause of the table must not let rows vanish: abort overrides it.
        send("insert or abort into " + clauses.name(made) + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from " + clauses.name(old)
                + (rowid == null ? "" : " order by " + rowid));
    }

    private void carryCounter() {
        if (standing.text().isNumbering() && text.isNumbering()) {
            String sequence = clauses.name(old.beside("sqlite_sequence"));
            String name = clauses.literal(made.name());
            send("delete from " + sequence + " where name = " + name);
            send("insert into " + sequence + " (name, seq) select " + name + ", seq from " + sequence + " where name = "
                    + clauses.literal(stored));
        }
    }

    private void carryStatistics(String from, String to) {
        for (String table : standing.statistics()) {
            send("update " + clauses.name(old.beside(table)) + " set tbl = " + clauses.literal(to) + " where tbl = "
                    + clauses.literal(from));
        }
    }

    private void checkForeignKeys() {
        int count = edit.newForeignKeys();
        if (count > 0) {
            // The keys are numbered from the last one in the text back to the first.
            String schema = old.schema();
            refuseWhen(
                    "select 1 from pragma_foreign_key_check(" + clauses.literal(stored)
                            + (schema == null ? "" : ", " + clauses.literal(schema)) + ") where fkid < " + count
                            + " limit 1",
                    "Table " + old + " has rows whose new foreign key points at no row; correct or delete them first.");
        }
    }

    /** The text of an index or a trigger as the schema stores it, for the database that it is in. */
    private String inSchema(String sql, String word) {
        String schema = old.schema();
        return schema == null ? sql : Standing.inSchema(sql, word, clauses.name(schema));
    }

    private void send(String sql) {
        statements.add(Statement.of(sql, TransactionRule.WITHIN));
    }

    private void refuseWhen(String query, String refusal) {
        statements.add(Statement.mustBeEmpty(query, refusal));
    }
}
