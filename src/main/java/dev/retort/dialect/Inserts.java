package dev.retort.dialect;

import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The texts of inserts, with and without the rows that are there already. */
final class Inserts {

    private final Clauses clauses;
    private final SkippingForm form;

    Inserts(Clauses clauses, SkippingForm form) {
        this.clauses = clauses;
        this.form = form;
    }

    /** Whether the columns by which rows are told apart are bound a second time. */
    boolean asksForExisting() {
        return form == SkippingForm.NOT_EXISTS || form == SkippingForm.NOT_EXISTS_ROW_BY_ROW;
    }

    /** Inserts a row of values, unless one is there that is equal in the existing columns. */
    String ofValues(QualifiedName table, List<String> columns, List<String> marks, List<String> existing) {
        String insert = into(table, columns);
        String values = String.join(", ", marks);
        if (existing.isEmpty() || !asksForExisting()) {
            return insert + " values (" + values + ")" + onConflict(existing);
        }
        StringJoiner equal = new StringJoiner(" and ");
        existing.forEach(column -> equal.add(clauses.name(column) + " = ?"));
        return insert + " select " + values + " from " + clauses.oneRow() + " where not exists (select 1 from "
                + clauses.name(table) + " where " + equal + ")";
    }

    /** Inserts the rows of a query, and of those that are equal in the existing columns the first that is not there. */
    String ofQuery(QualifiedName table, List<String> columns, String query, List<String> existing) {
        String insert = into(table, columns) + " ";
        if (existing.isEmpty()) {
            return insert + query;
        }
        // A comment at the end of the query ends with its line.
        String closed = query + (query.contains("--") || query.contains("#") ? "\n" : "");
        if (form == SkippingForm.ON_CONFLICT) {
            return insert + closed + onConflict(existing);
        }
        if (form == SkippingForm.ON_CONFLICT_OF_SUBQUERY) {
            return insert + "select * from (" + closed + ") where true" + onConflict(existing);
        }
        StringJoiner equal = new StringJoiner(" and ");
        StringJoiner open = new StringJoiner(" or ", "(retort_row = 1 or ", ")");
        for (String column : existing) {
            equal.add("e." + clauses.name(column) + " = n." + clauses.name(column));
            open.add("n." + clauses.name(column) + " is null");
        }
        String keys = names(existing);
        return insert + "with retort_query (" + names(columns) + ") as (" + closed
                + "), retort_numbered as (select retort_query.*, row_number() over (partition by " + keys + " order by "
                + keys + ") as retort_row from retort_query) select " + names(columns)
                + " from retort_numbered n where "
                + open + " and not exists (select 1 from " + clauses.name(table) + " e where " + equal + ")";
    }

    private String into(QualifiedName table, List<String> columns) {
        return "insert into " + clauses.name(table) + " (" + names(columns) + ")";
    }

    private String onConflict(List<String> existing) {
        return existing.isEmpty() ? "" : " on conflict (" + names(existing) + ") do nothing";
    }

    private String names(List<String> columns) {
        List<String> written = new ArrayList<>();
        columns.forEach(column -> written.add(clauses.name(column)));
        return String.join(", ", written);
    }
}
