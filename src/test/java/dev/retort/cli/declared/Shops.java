package dev.retort.cli.declared;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.Schema;
import dev.retort.schema.Table;

/** Schemas that a project declares, one release after the other, and members that give none. */
public final class Shops {

    public static final Schema FIRST = Schema.of(bill("total"));

    /** A column less, which is lost. */
    public static final Schema LESS =
            Schema.of(table("bill", column("id", bigint()).identity(), column("note", varchar(200)), primaryKey("id")));

    /** The same under other names. */
    public static final Schema RENAMED = Schema.of(table(
            "invoice",
            column("id", bigint()).identity(),
            column("number", varchar(20)).notNull(),
            column("note", varchar(200)),
            column("amount", decimal(12, 2)).notNull().defaultTo(0),
            primaryKey("id"),
            check("amount >= 0").named("bill_check")));

    public static final String TEXT = "no schema";

    public final Schema ofInstance = FIRST;

    static final Schema hidden = FIRST;

    private Shops() {}

    public static Schema first() {
        return FIRST;
    }

    public Schema ofThis() {
        return ofInstance;
    }

    @SuppressWarnings("NullAway")
    public static Schema nothing() {
        return null;
    }

    @SuppressWarnings("DoNotCallSuggester")
    public static Schema broken() {
        throw new IllegalStateException("not today.");
    }

    private static Table bill(String amount) {
        return table(
                "bill",
                column("id", bigint()).identity(),
                column("number", varchar(20)).notNull(),
                column("note", varchar(200)),
                column(amount, decimal(12, 2)).notNull().defaultTo(0),
                primaryKey("id"),
                check(amount + " >= 0"));
    }

    /** A class inside. */
    public static final class Inside {

        public static final Schema SCHEMA = FIRST;

        private Inside() {}
    }

    /** A class that cannot be initialised. */
    public static final class Faulty {

        public static final Schema SCHEMA = broken();

        private Faulty() {}
    }
}
