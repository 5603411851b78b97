package dev.retort.schema;

import dev.retort.schema.PortableType.Kind;
import java.util.List;

/** The words for types; {@link Define} has them, too. */
abstract class DefineTypes extends DefineData {

    DefineTypes() {}

    /** A whole number of 2 bytes. */
    public static ColumnType smallint() {
        return PortableType.of(Kind.SMALLINT);
    }

    /** A whole number of 4 bytes. */
    public static ColumnType integer() {
        return PortableType.of(Kind.INTEGER);
    }

    /** A whole number of 8 bytes. */
    public static ColumnType bigint() {
        return PortableType.of(Kind.BIGINT);
    }

    /** An exact number of as many digits as the engine likes. */
    public static ColumnType decimal() {
        return PortableType.of(Kind.DECIMAL);
    }

    /** An exact number of {@code precision} digits, {@code scale} of them after the point. */
    public static ColumnType decimal(int precision, int scale) {
        return new PortableType(Kind.DECIMAL, precision, scale);
    }

    /** A floating-point number of 4 bytes. */
    public static ColumnType real() {
        return PortableType.of(Kind.REAL);
    }

    /** A floating-point number of 8 bytes. */
    public static ColumnType doublePrecision() {
        return PortableType.of(Kind.DOUBLE_PRECISION);
    }

    /** True or false. */
    public static ColumnType bool() {
        return PortableType.of(Kind.BOOLEAN);
    }

    /** A text of exactly {@code length} characters, filled up with spaces. */
    public static ColumnType character(int length) {
        return new PortableType(Kind.CHARACTER, length, null);
    }

    /** A text of at most {@code length} characters. */
    public static ColumnType varchar(int length) {
        return new PortableType(Kind.VARCHAR, length, null);
    }

    /** A text as long as the engine likes. */
    public static ColumnType varchar() {
        return PortableType.of(Kind.VARCHAR);
    }

    /** A text of which upper and lower case are the same, where the engine has such. */
    public static ColumnType caseInsensitiveText() {
        return PortableType.of(Kind.CASE_INSENSITIVE_TEXT);
    }

    /** A long text. */
    public static ColumnType text() {
        return PortableType.of(Kind.TEXT);
    }

    /** Bytes. */
    public static ColumnType binary() {
        return PortableType.of(Kind.BINARY);
    }

    /** At most so many bytes. */
    public static ColumnType binary(int length) {
        return new PortableType(Kind.BINARY, length, null);
    }

    /** A day. */
    public static ColumnType date() {
        return PortableType.of(Kind.DATE);
    }

    /** A time of day, without zone. */
    public static ColumnType time() {
        return PortableType.of(Kind.TIME);
    }

    /** A time of day, with so many digits of the fraction of a second. */
    public static ColumnType time(int digits) {
        return new PortableType(Kind.TIME, digits, null);
    }

    /** A day and a time of day, without zone. */
    public static ColumnType timestamp() {
        return PortableType.of(Kind.TIMESTAMP);
    }

    /** A day and a time of day, with so many digits of the fraction of a second. */
    public static ColumnType timestamp(int digits) {
        return new PortableType(Kind.TIMESTAMP, digits, null);
    }

    /** A point in time. */
    public static ColumnType timestampWithTimeZone() {
        return PortableType.of(Kind.TIMESTAMP_WITH_TIME_ZONE);
    }

    /** A point in time, with so many digits of the fraction of a second. */
    public static ColumnType timestampWithTimeZone(int digits) {
        return new PortableType(Kind.TIMESTAMP_WITH_TIME_ZONE, digits, null);
    }

    /** A span of time. */
    public static ColumnType interval() {
        return PortableType.of(Kind.INTERVAL);
    }

    /** A UUID. */
    public static ColumnType uuid() {
        return PortableType.of(Kind.UUID);
    }

    /** A JSON document, kept as text where the engine does so. */
    public static ColumnType json() {
        return PortableType.of(Kind.JSON);
    }

    /** A JSON document in the engine's binary form where it has one. */
    public static ColumnType jsonb() {
        return PortableType.of(Kind.JSONB);
    }

    /** A type in the words of the engine: {@code sqlType("tsvector")}. */
    public static ColumnType sqlType(String sql) {
        return new SqlType(sql);
    }

    /** A list of values of one type. */
    public static ColumnType array(ColumnType of) {
        return new ArrayType(of);
    }

    /** One of a few texts: {@code enumType("invoice_status", "open", "paid")}; see {@code createEnum}. */
    public static EnumType enumType(String name, String... labels) {
        return new EnumType(QualifiedName.parse(name), List.of(labels));
    }
}
