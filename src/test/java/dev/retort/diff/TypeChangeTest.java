package dev.retort.diff;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.bool;
import static dev.retort.schema.Define.date;
import static dev.retort.schema.Define.decimal;
import static dev.retort.schema.Define.doublePrecision;
import static dev.retort.schema.Define.enumType;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.real;
import static dev.retort.schema.Define.smallint;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.timestamp;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.ColumnType;
import org.junit.jupiter.api.Test;

class TypeChangeTest {

    /** Engines round and cut these without a word. */
    @Test
    void what_an_engine_takes_from_values_silently_is_a_loss() {
        assertLoss(decimal(12, 4), decimal(12, 2), "numbers are rounded");
        assertLoss(decimal(), decimal(12, 2), "numbers are rounded");
        assertLoss(decimal(12, 2), integer(), "numbers are rounded");
        assertLoss(doublePrecision(), bigint(), "numbers are rounded");
        assertLoss(decimal(30, 2), doublePrecision(), "numbers are rounded");
        assertLoss(doublePrecision(), real(), "numbers are rounded");
        assertLoss(bigint(), doublePrecision(), "numbers are rounded");
        assertLoss(integer(), real(), "numbers are rounded");
        assertLoss(integer(), bool(), "all numbers but 0 become true");
        assertLoss(timestamp(), date(), "only the date of a point in time stays");
        assertLoss(timestampWithTimeZone(), timestamp(), "points in time lose their time zone");
        assertLoss(timestamp(), timestamp(0), "fractions of seconds are rounded");
    }

    @Test
    void what_an_engine_refuses_may_fail() {
        assertRisk(bigint(), smallint());
        assertRisk(varchar(50), varchar(20));
        assertRisk(text(), varchar(20));
        assertRisk(varchar(20), integer());
        assertRisk(decimal(12, 2), decimal(8, 2));
        assertRisk(enumType("a", "x", "y"), enumType("b", "x"));
    }

    @Test
    void what_every_value_fits_is_neither() {
        assertFree(smallint(), bigint());
        assertFree(varchar(20), varchar(50));
        assertFree(varchar(50), text());
        assertFree(integer(), text());
        assertFree(decimal(8, 2), decimal(12, 4));
        assertFree(real(), doublePrecision());
        assertFree(date(), timestamp());
        assertFree(enumType("a", "x"), enumType("b", "x", "y"));
    }

    private static void assertLoss(ColumnType from, ColumnType to, String text) {
        assertThat(TypeChange.loss(from, to))
                .as("%s to %s", from.describe(), to.describe())
                .isEqualTo(text);
    }

    private static void assertRisk(ColumnType from, ColumnType to) {
        assertThat(TypeChange.loss(from, to))
                .as("%s to %s", from.describe(), to.describe())
                .isNull();
        assertThat(TypeChange.risk(from, to))
                .as("%s to %s", from.describe(), to.describe())
                .isNotNull();
    }

    private static void assertFree(ColumnType from, ColumnType to) {
        assertThat(TypeChange.loss(from, to))
                .as("%s to %s", from.describe(), to.describe())
                .isNull();
        assertThat(TypeChange.risk(from, to))
                .as("%s to %s", from.describe(), to.describe())
                .isNull();
    }
}
