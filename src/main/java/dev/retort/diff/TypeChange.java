package dev.retort.diff;

import dev.retort.schema.ArrayType;
import dev.retort.schema.ColumnType;
import dev.retort.schema.EnumType;
import dev.retort.schema.PortableType;
import dev.retort.schema.PortableType.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the values in a column that gets another type. */
final class TypeChange {

    private static final List<Kind> WHOLE_NUMBERS = List.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);
    private static final List<Kind> TEXTS = List.of(Kind.CHARACTER, Kind.VARCHAR, Kind.TEXT);

    private static final List<Kind> FLOATS = List.of(Kind.REAL, Kind.DOUBLE_PRECISION);
    private static final List<Kind> INSTANTS = List.of(Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE);

    private TypeChange() {}

    /**
     * Whether two types are one.
     *
     * @param areObjects whether enums are types of their own, of which only the names count here
     */
    static boolean isNone(ColumnType from, ColumnType to, boolean areObjects) {
        if (from instanceof ArrayType a && to instanceof ArrayType b) {
            return isNone(a.of(), b.of(), areObjects);
        }
        if (from instanceof EnumType a && to instanceof EnumType b) {
            boolean sameName = a.typeName() != null && a.typeName().equals(b.typeName());
            boolean open = a.typeName() == null || b.typeName() == null;
            return areObjects ? sameName : a.labels().equals(b.labels()) && (sameName || open);
        }
        return from.equals(to);
    }

    /** What the change may do to values, as the end of a sentence; null where every value fits the new type. */
    static @Nullable String risk(ColumnType from, ColumnType to) {
        if (from instanceof PortableType a && to instanceof PortableType b) {
            return risk(a, b);
        }
        if (from instanceof EnumType a && to instanceof EnumType b) {
            List<String> gone = a.labels().stream()
                    .filter(label -> !b.labels().contains(label))
                    .toList();
            return gone.isEmpty() ? null : "rows may hold " + String.join(", ", gone);
        }
        boolean text = to instanceof PortableType b && b.kind() == Kind.TEXT;
        return text ? null : "values have to be converted from " + from.describe();
    }

    /** What the change takes from values without a word of the engine, as the end of a sentence; null for nothing. */
    static @Nullable String loss(ColumnType from, ColumnType to) {
        if (!(from instanceof PortableType before && to instanceof PortableType after)) {
            return null;
        }
        boolean toWhole = WHOLE_NUMBERS.contains(after.kind());
        boolean fewerDigits = before.kind() == Kind.DECIMAL
                && after.kind() == Kind.DECIMAL
                && isShorter(
                        after.length() == null ? null : scale(after), before.length() == null ? null : scale(before));
        if (fewerDigits
                || (toWhole && (before.kind() == Kind.DECIMAL || FLOATS.contains(before.kind())))
                || (FLOATS.contains(after.kind()) && before.kind() == Kind.DECIMAL)
                || (after.kind() == Kind.DOUBLE_PRECISION && before.kind() == Kind.BIGINT)
                || (after.kind() == Kind.REAL && (before.kind() == Kind.BIGINT || before.kind() == Kind.INTEGER))
                || (before.kind() == Kind.DOUBLE_PRECISION && after.kind() == Kind.REAL)) {
            return "numbers are rounded";
        }
        if (after.kind() == Kind.BOOLEAN && isNumber(before.kind())) {
            return "all numbers but 0 become true";
        }
        boolean instant = INSTANTS.contains(before.kind());
        if (instant && (after.kind() == Kind.DATE || after.kind() == Kind.TIME)) {
            return "only the " + after.kind().words() + " of a point in time stays";
        }
        if (before.kind() == Kind.TIMESTAMP_WITH_TIME_ZONE && after.kind() == Kind.TIMESTAMP) {
            return "points in time lose their time zone";
        }
        boolean fraction = (instant && INSTANTS.contains(after.kind()))
                || (before.kind() == Kind.TIME && after.kind() == Kind.TIME);
        return fraction && isShorter(after.length(), before.length()) ? "fractions of seconds are rounded" : null;
    }

    private static boolean isNumber(Kind kind) {
        return WHOLE_NUMBERS.contains(kind) || FLOATS.contains(kind) || kind == Kind.DECIMAL;
    }

    private static int scale(PortableType decimal) {
        return decimal.scale() == null ? 0 : decimal.scale();
    }

    private static @Nullable String risk(PortableType from, PortableType to) {
        if (WHOLE_NUMBERS.contains(from.kind()) && WHOLE_NUMBERS.contains(to.kind())) {
            boolean narrower = WHOLE_NUMBERS.indexOf(from.kind()) > WHOLE_NUMBERS.indexOf(to.kind());
            return narrower ? "numbers may be too large for " + to.describe() : null;
        }
        if (TEXTS.contains(from.kind()) && TEXTS.contains(to.kind())) {
            boolean longer = to.kind() != Kind.TEXT && isShorter(to.length(), from.length());
            return longer ? "texts may be too long for " + to.describe() : null;
        }
        if (from.kind() == to.kind()) {
            boolean narrower = isShorter(to.length(), from.length()) || isShorter(to.scale(), from.scale());
            return narrower ? "values may not fit " + to.describe() : null;
        }
        boolean wider = (WHOLE_NUMBERS.contains(from.kind()) && to.kind() == Kind.DECIMAL && to.length() == null)
                || (from.kind() == Kind.REAL && to.kind() == Kind.DOUBLE_PRECISION)
                || (from.kind() == Kind.DATE && to.kind() == Kind.TIMESTAMP)
                || to.kind() == Kind.TEXT;
        return wider ? null : "values have to be converted from " + from.describe();
    }

    /** Whether a length says less than another; none says all. */
    private static boolean isShorter(@Nullable Integer length, @Nullable Integer than) {
        return length != null && (than == null || length < than);
    }
}
