package dev.retort.operation;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;

/** Two tables that the tests of operations work on. */
final class Shop {

    static final QualifiedName INVOICE = QualifiedName.of("invoice");
    static final QualifiedName UNKNOWN = QualifiedName.of("unknown");

    static final Table ACCOUNT_TABLE =
            table("account", column("id", bigint()).identity(), primaryKey("id").named("account_pkey"));

    static final Table INVOICE_TABLE = table(
            "invoice",
            column("id", bigint()).identity(),
            column("account_id", bigint()).notNull(),
            column("number", varchar(20)).notNull(),
            column("total", decimal(12, 2)).defaultTo(0),
            primaryKey("id").named("invoice_pkey"),
            foreignKey("account_id").references("account", "id").named("invoice_account_id_fkey"),
            unique("number").named("invoice_number_key"),
            index("total").named("invoice_total_idx"));

    static final Schema SCHEMA = Schema.of(ACCOUNT_TABLE, INVOICE_TABLE);

    private Shop() {}

    /** The schema of the shop after an operation on PostgreSQL. */
    static Schema after(Operation operation) {
        return SchemaAfter.of(operation, SCHEMA, "postgresql");
    }

    /** The invoice table after a change. */
    static Table after(TableChange change) {
        Schema schema = after(new AlterTable(INVOICE, List.of(change)));
        return schema.table(INVOICE).orElseThrow();
    }
}
