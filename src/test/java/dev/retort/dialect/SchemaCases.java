package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.addColumn;
import static dev.retort.operation.TableChange.addConstraint;
import static dev.retort.operation.TableChange.renameColumn;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.Table;
import java.util.List;

/** Tables whose names say a schema. */
final class SchemaCases {

    private static final Table EVENT = table(
            "audit.event",
            column("id", bigint()).identity(),
            column("what", varchar(50)).notNull(),
            column("cause_id", bigint()),
            primaryKey("id"),
            foreignKey("cause_id").references("audit.event", "id"),
            unique("what"),
            check("cause_id > 0"),
            index("what", "id"));

    private SchemaCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("a table in a schema").inSchema("audit").when(ops -> ops.createTable(EVENT)),
                contractCase("the end of a table in a schema")
                        .inSchema("audit")
                        .given(ops -> ops.createTable(EVENT))
                        .when(ops -> ops.dropTable(EVENT)),
                contractCase("tables of one name in two schemas")
                        .inSchema("audit")
                        .given(ops -> ops.createTable("event", column("a", bigint()), index("a")))
                        .when(ops -> ops.createTable("audit.event", column("b", bigint()), index("b")))
                        .when(ops -> ops.addColumn("audit.event", column("c", bigint()))),
                contractCase("another name for a table in a schema")
                        .inSchema("audit")
                        .given(ops -> ops.createTable(EVENT))
                        .when(ops -> ops.renameTable("audit.event", "incident")),
                contractCase("changes to a table in a schema")
                        .inSchema("audit")
                        .given(ops -> ops.createTable(EVENT))
                        .given(ops -> ops.insertRows("audit.event", row("what", "x")))
                        .when(ops -> ops.alterTable(
                                "audit.event",
                                renameColumn("what", "title"),
                                addColumn(column("who", varchar(20))),
                                addConstraint(unique("who", "title"))))
                        .answering("select title from audit.event", "x"),
                contractCase("indexes of a table in a schema")
                        .inSchema("audit")
                        .given(ops -> ops.createTable(EVENT))
                        .when(ops -> ops.createIndex("audit.event", index("cause_id")))
                        .when(ops -> ops.dropIndex("audit.event", index("what", "id"))),
                contractCase("keys from schema to schema")
                        .inSchema("audit")
                        .given(ops -> ops.createTable("person", column("id", bigint()), primaryKey("id")))
                        .given(ops -> ops.createTable(EVENT))
                        .when(ops -> ops.createTable(
                                "audit.reader",
                                column("person_id", bigint()),
                                column("event_id", bigint()),
                                foreignKey("person_id").references("person", "id"),
                                foreignKey("event_id").references("audit.event", "id")))
                        .when(ops -> ops.createTable(
                                "bookmark",
                                column("event_id", bigint()),
                                foreignKey("event_id").references("audit.event", "id"))),
                contractCase("a schema whose name has to be quoted")
                        .inSchema("Audit Log")
                        .when(ops -> ops.createTable("Audit Log.Event", column("b", bigint()), index("b"))));
    }
}
