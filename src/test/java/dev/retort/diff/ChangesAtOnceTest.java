package dev.retort.diff;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.sequence;
import static dev.retort.schema.Define.sql;
import static dev.retort.schema.Define.table;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.trigger;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.varchar;

import dev.retort.engine.Engine;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger.Event;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Differences that meet in one comparison, and were once carried out wrongly because they did. */
class ChangesAtOnceTest {

    private static final Column ID = column("id", bigint());
    private static final Column ONE = column("n1", bigint());
    private static final Column ALWAYS = column("k1", bigint()).notNull();

    private static Table bill(Column... columns) {
        return table("bill", ID.notNull(), primaryKey("id"))
                .withParts(List.of(columns), List.of(primaryKey("id")), List.of());
    }

    private static Schema with(Table table, SchemaObject... objects) {
        return Schema.of(List.of(table), List.of(objects));
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void labels_change_in_a_table_of_another_schema_too(Engine engine) throws SQLException {
        EnumType two = enumType("mood", "open", "paid");
        EnumType three = enumType("mood", "open", "paid", "void");
        ThereAndBack.between(engine, withMoods(two), withMoods(three));
    }

    private static Schema withMoods(EnumType mood) {
        Table one = bill(ID.identity(), column("e1", mood).defaultTo("open"));
        return Schema.of(List.of(one, one.renamed(QualifiedName.parse("audit.log"))), List.of(mood));
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void a_sequence_that_no_longer_says_its_first_number_and_cache_goes_back_to_the_usual(Engine engine)
            throws SQLException {
        Table bill = bill(ID.identity(), ONE);
        Sequence one = sequence("counter").startingAt(5).caching(20);
        ThereAndBack.between(engine, with(bill, one), with(bill, sequence("counter")));
        ThereAndBack.between(
                engine,
                with(bill, sequence("counter").between(3, 1_000).startingAt(5)),
                with(bill, sequence("counter").between(3, 1_000)));
    }

    @ParameterizedTest
    @EnumSource
    void rules_on_a_column_that_gets_another_name_go_and_come_again(Engine engine) throws SQLException {
        Table ruled = bill(ID.identity(), ONE)
                .with(check("n1 > 0").named("bill_positive"))
                .with(unique("n1").named("bill_n1"));
        Table renamed = bill(ID.identity(), column("n2", bigint()).renamedFrom("n1"));
        ThereAndBack.between(engine, Schema.of(ruled), Schema.of(renamed));
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void the_primary_key_of_a_numbered_column_gets_a_column_more(Engine engine) throws SQLException {
        Table one = bill(ID.autoIncrement(), ALWAYS);
        Table two = table("bill", ID.autoIncrement(), ALWAYS, primaryKey("id", "k1"));
        ThereAndBack.between(engine, Schema.of(one), Schema.of(two));
    }

    @ParameterizedTest
    @EnumSource
    void a_table_points_at_a_key_of_its_own_that_is_new(Engine engine) throws SQLException {
        Column other = column("r1", bigint());
        Table two = table(
                "bill",
                ID.notNull(),
                ALWAYS,
                other,
                column("n3", bigint()),
                primaryKey("id", "k1"),
                unique("id"),
                foreignKey("r1").references("bill", "id"));
        // A default that goes with a change of type takes a statement of its own.
        Table one = bill(ID.notNull(), ALWAYS, other, column("n3", integer()).defaultTo(7));
        ThereAndBack.between(engine, Schema.of(one), Schema.of(two));
    }

    @ParameterizedTest
    @EnumSource
    void a_column_that_points_gets_another_name_where_another_changes_its_type(Engine engine) throws SQLException {
        Table one = bill(ID.identity(), column("r1", bigint()), column("s1", varchar(20)))
                .with(foreignKey("r1").references("bill", "id").named("bill_owner"));
        Table two = bill(ID.identity(), column("r2", bigint()).renamedFrom("r1"), column("s1", text()))
                .with(foreignKey("r2").references("bill", "id").named("bill_owner"));
        ThereAndBack.between(engine, Schema.of(one), Schema.of(two));
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void a_column_numbers_in_another_way(Engine engine) throws SQLException {
        ThereAndBack.between(engine, Schema.of(bill(ID.identity(), ONE)), Schema.of(bill(ID.identityAlways(), ONE)));
        ThereAndBack.between(engine, Schema.of(bill(ID.autoIncrement(), ONE)), Schema.of(bill(ID.identity(), ONE)));
        ThereAndBack.between(
                engine, Schema.of(bill(ID.identityAlways(), ONE)), Schema.of(bill(ID.autoIncrement(), ONE)));
    }

    @Test
    void a_column_numbers_although_the_usual_sequence_is_somebody_elses() throws SQLException {
        Sequence other = sequence("bill_id_seq");
        ThereAndBack.between(
                Engine.POSTGRESQL, with(bill(ID.notNull(), ONE), other), with(bill(ID.autoIncrement(), ONE), other));
    }

    @ParameterizedTest
    @EnumSource(names = "H2", mode = EnumSource.Mode.EXCLUDE)
    void a_text_of_another_length_keeps_its_collation(Engine engine) throws SQLException {
        String collation = switch (engine) {
            case SQLITE -> "nocase";
            case MARIADB -> "utf8mb4_bin";
            default -> "C";
        };
        ThereAndBack.between(
                engine,
                Schema.of(bill(ID.identity(), column("s1", varchar(20)).collate(collation))),
                Schema.of(bill(ID.identity(), column("s1", varchar(50)).collate(collation))));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "MARIADB"})
    void the_trigger_of_a_table_that_goes_comes_again_with_it(Engine engine) throws SQLException {
        Schema noted = with(bill(ID.identity(), ONE), noted());
        ThereAndBack.between(engine, noted, Schema.empty());
        ThereAndBack.between(engine, noted, Schema.of(renamedBill()));
    }

    @Test
    void the_policy_of_a_table_that_goes_comes_again_with_it() throws SQLException {
        Schema owned =
                with(bill(ID.identity(), ONE), policy("own").using("n1 > 0").on(QualifiedName.of("bill")));
        ThereAndBack.between(Engine.POSTGRESQL, owned, Schema.empty());
        ThereAndBack.between(Engine.POSTGRESQL, owned, Schema.of(renamedBill()));
    }

    private static Table renamedBill() {
        return bill(ID.identity(), ONE).renamed(QualifiedName.of("invoice")).withFormerName("bill");
    }

    private static SchemaObject noted() {
        return trigger("noted")
                .after(Event.INSERT)
                .forEachRow()
                .as(sql("begin select new.id; end").on("mariadb", "begin set @noted = new.id; end"))
                .on(QualifiedName.of("bill"));
    }
}
