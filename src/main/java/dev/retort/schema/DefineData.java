package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of {@link Define} for rows and for SQL. */
abstract class DefineData {

    DefineData() {}

    /** A row to insert, names and values in turn: {@code row("name", "admin")}. */
    public static Row row(@Nullable Object... namesAndValues) {
        return Row.of(namesAndValues);
    }

    /** Rows to insert, of which more can be said: {@code rows(row("name", "admin")).skippingExisting("name")}. */
    public static NewRows rows(Row... rows) {
        return NewRows.of(List.of(rows));
    }

    /** Rows to insert, of which more can be said. */
    public static NewRows rows(List<Row> rows) {
        return NewRows.of(rows);
    }

    /** Rows that a query gives, finished by {@code .into("a", "b")}. */
    public static RowsFrom.Unfinished rowsFrom(String query, @Nullable Object @Nullable ... binds) {
        return new RowsFrom.Unfinished(Sql.of(query, binds));
    }

    /** The rows of a table that a condition picks: {@code rowsOf("invoice").set("paid", true).where("total = 0")}. */
    public static RowsOf rowsOf(String table) {
        return RowsOf.of(QualifiedName.parse(table));
    }

    /** A statement in SQL with a value for each {@code ?}. */
    public static Sql sql(String text, @Nullable Object @Nullable ... binds) {
        return Sql.of(text, binds);
    }

    /**
     * A script of the class path: {@code script("sql/seed.sql")}, found by the loader of the thread or by that of Retort.
     *
     * @throws DefinitionException when there is none, or when it is not UTF-8
     */
    public static Script script(String resource) {
        return Script.of(resource);
    }

    /**
     * A script that lies beside a class, or, behind a slash, anywhere on its class path.
     *
     * @throws DefinitionException when there is none, or when it is not UTF-8
     */
    public static Script script(Class<?> beside, String resource) {
        return Script.of(beside, resource);
    }
}
