package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.character;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.doublePrecision;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.json;
import static dev.retort.schema.Define.jsonb;
import static dev.retort.schema.Define.real;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.time;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.uuid;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** Every portable type as the type of a column, from the first and added later. */
final class TypeCases {

    static final List<ColumnType> TYPES = List.of(
            smallint(),
            integer(),
            bigint(),
            decimal(),
            decimal(12, 2),
            decimal(9, 0),
            real(),
            doublePrecision(),
            bool(),
            character(3),
            varchar(50),
            varchar(),
            text(),
            binary(),
            date(),
            time(),
            timestamp(),
            timestampWithTimeZone(),
            uuid(),
            json(),
            jsonb(),
            sqlType("integer"),
            sqlType("VARCHAR( 7 )"));

    private TypeCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        for (ColumnType type : TYPES) {
            cases.add(contractCase("a column of type " + type.describe())
                    .when(ops -> ops.createTable(
                            "a", column("b", type), column("c", type).notNull())));
            cases.add(contractCase("a new column of type " + type.describe())
                    .given(ops -> ops.createTable("a", column("b", integer())))
                    .given(ops -> ops.execute("insert into a (b) values (1)"))
                    .when(ops -> ops.addColumn("a", column("c", type))));
        }
        return cases;
    }
}
