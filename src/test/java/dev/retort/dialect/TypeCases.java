package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.binary;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.caseInsensitiveText;
import static dev.retort.schema.Define.character;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.doublePrecision;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.interval;
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
import dev.retort.schema.EnumType;
import java.util.ArrayList;
import java.util.List;

/** Every portable type as the type of a column, from the first and added later. */
final class TypeCases {

    static final EnumType MOOD = enumType("mood", "sad", "it's ok", "happy");

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
            caseInsensitiveText(),
            binary(),
            binary(16),
            date(),
            time(),
            time(0),
            time(3),
            timestamp(),
            timestamp(0),
            timestamp(3),
            timestampWithTimeZone(),
            timestampWithTimeZone(3),
            uuid(),
            json(),
            jsonb(),
            MOOD,
            integer().on("sqlite", bigint()).on("h2", bigint()),
            sqlType("integer"),
            sqlType("VARCHAR( 7 )"));

    private TypeCases() {}

    static List<ContractCase> all() {
        List<ContractCase> cases = new ArrayList<>();
        for (ColumnType type : TYPES) {
            cases.add(withItsType(contractCase("a column of type " + type.describe()), type)
                    .when(ops -> ops.createTable(
                            "a", column("b", type), column("c", type).notNull())));
            cases.add(withItsType(contractCase("a new column of type " + type.describe()), type)
                    .given(ops -> ops.createTable("a", column("b", integer())))
                    .given(ops -> ops.execute("insert into a (b) values (1)"))
                    .when(ops -> ops.addColumn("a", column("c", type))));
        }
        for (ColumnType of : List.of(integer(), text(), varchar(20), uuid())) {
            cases.add(contractCase("a column of type " + array(of).describe())
                    .needing(Feature.ARRAYS)
                    .when(ops -> ops.createTable("a", column("b", array(of)))));
        }
        cases.add(contractCase("a column of type interval")
                .needing(Feature.INTERVALS)
                .when(ops -> ops.createTable("a", column("b", interval()))));
        return cases;
    }

    private static ContractCase withItsType(ContractCase tried, ColumnType type) {
        if (type.equals(caseInsensitiveText())) {
            // On PostgreSQL an extension brings this type.
            return tried.given(ops -> ops.onlyOn("postgresql", here -> here.createExtension("citext")));
        }
        return type instanceof EnumType named
                ? tried.needing(Feature.ENUMS).given(ops -> ops.createEnum(named))
                : tried;
    }
}
