package dev.retort.autogenerate;

import dev.retort.operation.CustomOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.SqlWords;
import dev.retort.source.JavaForm;
import dev.retort.source.JavaWords;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A kind of object of a team's own: the tables that are audited, each with the days for which its rows are kept. */
public record AuditedTables(Map<String, Integer> declared) implements OwnKind<Integer> {

    @Override
    public String name() {
        return "audited table";
    }

    @Override
    public Map<String, Integer> read(Connection connection) throws SQLException {
        Map<String, Integer> audited = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, days from audited")) {
            while (rows.next()) {
                audited.put(rows.getString(1), rows.getInt(2));
            }
        }
        return audited;
    }

    @Override
    public List<Operation> creating(String name, Integer days) {
        return List.of(new Audit(name, days, true));
    }

    @Override
    public List<Operation> dropping(String name, Integer days) {
        return List.of(new Audit(name, days, false));
    }

    /** Begins or ends the audit of a table. */
    public record Audit(String table, int days, boolean begins) implements CustomOperation, JavaForm {

        @Override
        public String describe() {
            return (begins ? "audit " : "no longer audit ") + table;
        }

        @Override
        public List<String> sql(SqlWords words) {
            return List.of(
                    begins
                            ? "insert into audited values (" + words.literal(table) + ", " + days + ")"
                            : "delete from audited where name = " + words.literal(table));
        }

        @Override
        public List<Operation> inverse() {
            return List.of(new Audit(table, days, !begins));
        }

        @Override
        public String java(JavaWords words) {
            return words.ops() + ".perform(new " + words.type(Audit.class) + "(" + words.literal(table) + ", " + days
                    + ", " + begins + "));";
        }
    }
}
