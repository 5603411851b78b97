package dev.retort.diff;

import static dev.retort.diff.Pair.differing;
import static dev.retort.diff.Pair.schema;
import static dev.retort.diff.Pair.t;
import static dev.retort.schema.Define.array;
import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.comment;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.option;
import static dev.retort.schema.Define.partitionBy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.sqlType;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.using;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Match;
import dev.retort.schema.Partitioning;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** Two values for each component of tables. */
final class PairsOfTables {

    private PairsOfTables() {}

    static List<Pair> all() {
        List<Pair> all = new ArrayList<>();
        all.addAll(tables());
        all.addAll(columns());
        all.addAll(types());
        all.addAll(keys());
        all.addAll(rules());
        all.addAll(indexes());
        all.addAll(indexKeys());
        all.addAll(PairsOfPartitions.all());
        return all;
    }

    private static List<Pair> tables() {
        return List.of(
                differing("Schema.tables", schema(), schema().with(table("u", column("id", bigint())))),
                differing(
                        "Table.name",
                        Schema.of(table("t", column("id", bigint()))),
                        Schema.of(table("u", column("id", bigint())))),
                differing("Table.columns", schema(), schema(column("x", bigint()))),
                differing("Table.constraints", schema(), schema(unique("a"))),
                differing("Table.indexes", schema(), schema(index("a"))),
                differing("Table.comment", comment("one"), comment("two")),
                differing("Table.options", schema(), schema(option("postgresql", "fillfactor", "70"))),
                differing(
                        "TableOption.engine",
                        option("postgresql", "fillfactor", "70"),
                        option("mysql", "fillfactor", "70")),
                differing(
                        "TableOption.key",
                        option("postgresql", "autovacuum_analyze_threshold", "70"),
                        option("postgresql", "autovacuum_vacuum_threshold", "70")),
                differing("TableOption.value", option("sqlite", "strict", "true"), option("sqlite", "strict", "false"))
                        .on("sqlite"),
                differing(
                        "TableOption.value",
                        option("postgresql", "fillfactor", "70"),
                        option("postgresql", "fillfactor", "80")),
                differing(
                        "Table.rowSecurity",
                        Schema.of(t().withRowSecurity(RowSecurity.ENABLED)),
                        Schema.of(t().withRowSecurity(RowSecurity.FORCED))),
                differing("Table.partitioning", schema(), schema(partitionBy(Partitioning.Method.RANGE, "a"))));
    }

    private static List<Pair> columns() {
        Column x = column("x", bigint());
        return List.of(
                differing("Column.name", x, x.renamed("y")),
                differing("Column.type", x, x.withType(sqlType("inet"))),
                differing("Column.nullable", x, x.notNull()),
                differing("Column.defaultValue", x, x.defaultTo(1)),
                differing("DefaultValue.Literal.value", x.defaultTo(1), x.defaultTo(2)),
                differing("DefaultValue.Expression.sql", x.defaultSql("random()"), x.defaultSql("1 + random()")),
                differing("Column.numbering", x.identity(), x.identityAlways()),
                differing("Column.generation", x, x.generatedAs("a + 1").stored()),
                differing(
                        "Generation.expression",
                        x.generatedAs("a + 1").stored(),
                        x.generatedAs("a + 2").stored()),
                differing(
                        "Generation.isStored",
                        x.generatedAs("a + 1"),
                        x.generatedAs("a + 1").stored()),
                differing(
                        "Column.collation",
                        column("x", text()),
                        column("x", text()).collate("C")),
                differing("Column.comment", x.comment("one"), x.comment("two")),
                differing("Column.inline", x, x.unique()));
    }

    private static List<Pair> types() {
        return List.of(
                type("PortableType.kind", integer(), bigint()),
                type("PortableType.length", varchar(20), varchar(30)),
                type("PortableType.scale", decimal(12, 2), decimal(12, 3)),
                type("SqlType.sql", sqlType("inet"), sqlType("cidr")),
                type("ArrayType.of", array(integer()), array(bigint())),
                type("EnumType.typeName", enumType("mood", "good", "bad"), enumType("temper", "good", "bad")),
                type("EnumType.labels", enumType("mood", "good", "bad"), enumType("mood", "bad", "good")),
                type("EnumType.labels", enumType("mood", "good", "bad"), enumType("mood", "bad", "good"))
                        .on("mariadb"),
                type("VariedType.type", integer().on("sqlite", integer()), bigint().on("sqlite", integer())),
                type(
                        "VariedType.elsewhere",
                        integer().on("postgresql", integer()),
                        integer().on("postgresql", bigint())));
    }

    private static Pair type(String component, ColumnType one, ColumnType other) {
        return differing(component, column("x", one), column("x", other));
    }

    private static List<Pair> keys() {
        PrimaryKey key = primaryKey("a").named("k");
        Unique unique = unique("a").named("k");
        ForeignKey foreign = foreignKey("a").references("u", "a").named("k");
        ForeignKey pair = foreignKey("a", "b").references("u", "a", "b").named("k");
        return List.of(
                differing("PrimaryKey.name", key, key.named("l")),
                differing(
                        "PrimaryKey.columns",
                        Schema.of(keyed(key)),
                        Schema.of(keyed(primaryKey("a", "b").named("k")))),
                differing("PrimaryKey.include", key, key.include("c")),
                differing("PrimaryKey.deferral", key.deferrable(), key.initiallyDeferred()),
                differing("Unique.name", unique, unique.named("l")),
                differing("Unique.columns", unique, unique("b").named("k")),
                differing("Unique.nullsAreEqual", unique, unique.nullsNotDistinct()),
                differing("Unique.include", unique, unique.include("c")),
                differing("Unique.deferral", unique.deferrable(), unique.initiallyDeferred()),
                pointing("ForeignKey.name", foreign, foreign.named("l")),
                pointing(
                        "ForeignKey.columns",
                        foreign,
                        foreignKey("b").references("u", "a").named("k")),
                pointing(
                        "ForeignKey.table",
                        foreign,
                        foreignKey("a").references("v", "a").named("k")),
                pointing(
                        "ForeignKey.references",
                        foreign,
                        foreignKey("a").references("u", "b").named("k")),
                pointing(
                        "ForeignKey.deleting",
                        foreign.onDelete(ReferentialAction.CASCADE),
                        foreign.onDelete(ReferentialAction.RESTRICT)),
                pointing(
                        "ForeignKey.updating",
                        foreign.onUpdate(ReferentialAction.CASCADE),
                        foreign.onUpdate(ReferentialAction.RESTRICT)),
                pointing("ForeignKey.match", pair, pair.match(Match.FULL)),
                pointing("ForeignKey.deferral", foreign.deferrable(), foreign.initiallyDeferred()),
                pointing("ForeignKey.isNotValid", foreign.notValid(), foreign));
    }

    /** A foreign key of {@code t} besides two tables at which it may point. */
    private static Pair pointing(String component, ForeignKey one, ForeignKey other) {
        Table u = table("u", column("a", bigint()), column("b", bigint()), unique("a"), unique("b"), unique("a", "b"));
        Table v = u.renamed(QualifiedName.of("v"));
        return differing(component, Schema.of(u, v, t(one)), Schema.of(u, v, t(other)));
    }

    private static List<Pair> rules() {
        Exclude rule = exclude(using("gist"), key("r").with("&&")).named("k");
        return List.of(
                differing(
                        "Check.name", check("a > 0").named("k"), check("a > 0").named("l")),
                differing(
                        "Check.condition",
                        check("a > 0").named("k"),
                        check("a > 1").named("k")),
                differing(
                        "Check.isNotValid",
                        check("a > 0").notValid().named("k"),
                        check("a > 0").named("k")),
                differing(
                        "SqlText.text",
                        check("a > 0").named("k"),
                        check("a > 1").named("k")),
                differing(
                        "SqlText.elsewhere",
                        check(sql("a > 0").on("postgresql", "a > 1")).named("k"),
                        check(sql("a > 0").on("postgresql", "a > 2")).named("k")),
                differing("Exclude.name", rule, rule.named("l")),
                differing(
                        "Exclude.method",
                        rule,
                        exclude(using("spgist"), key("r").with("&&")).named("k")),
                differing(
                        "Exclude.parts",
                        rule,
                        exclude(
                                        using("gist"),
                                        key("r").with("&&"),
                                        expression("r").with("="))
                                .named("k")),
                differing(
                        "Exclude.Part.key",
                        rule,
                        exclude(using("gist"), expression("r * r").with("&&")).named("k")),
                differing(
                        "Exclude.Part.operator",
                        rule,
                        exclude(using("gist"), key("r").with("-|-")).named("k")),
                differing("Exclude.predicate", rule.where("a > 0"), rule.where("a > 1")),
                differing("Exclude.deferral", rule.deferrable(), rule.initiallyDeferred()));
    }

    private static List<Pair> indexes() {
        Index index = index("a").named("i");
        return List.of(
                differing("Index.name", index, index.named("j")),
                differing("Index.keys", index, index("a", "b").named("i")),
                differing("Index.isUnique", index, index.unique()),
                differing("Index.predicate", index.where("a > 0"), index.where("a > 1")),
                differing("Index.method", index, index.using("hash")),
                differing("Index.include", index, index.include("c")),
                differing("Index.nullsAreEqual", index.unique(), index.unique().nullsNotDistinct()),
                differing("Index.parameters", index.with("fillfactor", 70), index.with("fillfactor", 80)),
                differing("Index.isInvalid", index.withInvalid(true), index));
    }

    private static List<Pair> indexKeys() {
        return List.of(
                keys("IndexKey.OfColumn.column", key("a"), key("b")),
                keys("IndexKey.OfColumn.sorting", key("a"), key("a").desc()),
                keys("IndexKey.OfExpression.sql", expression("a + b"), expression("a - b")),
                keys(
                        "IndexKey.OfExpression.sorting",
                        expression("a + b"),
                        expression("a + b").desc()),
                keys("IndexKey.Sorting.descending", key("a"), key("a").desc()),
                keys("IndexKey.Sorting.nulls", key("a"), key("a").nullsFirst()),
                keys("IndexKey.Sorting.operatorClass", key("s"), key("s").opclass("text_pattern_ops")),
                keys("IndexKey.Sorting.collation", key("s"), key("s").collate("C")),
                keys("IndexKey.Sorting.prefix", key("s").prefix(5), key("s").prefix(6))
                        .on("mariadb"));
    }

    private static Pair keys(String component, IndexKey one, IndexKey other) {
        return component.endsWith("prefix")
                ? differing(
                        component,
                        Schema.of(word(index(one).named("i"))),
                        Schema.of(word(index(other).named("i"))))
                : differing(component, index(one).named("i"), index(other).named("i"));
    }

    private static Table word(Index index) {
        return table("t", column("s", varchar(20)), index);
    }

    /** A table whose columns are not null anyway, so that the key changes nothing else. */
    private static Table keyed(TableElement key) {
        return table("t", column("a", bigint()).notNull(), column("b", bigint()).notNull(), key);
    }
}
