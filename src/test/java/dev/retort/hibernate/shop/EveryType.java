package dev.retort.hibernate.shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A column of every type that is an attribute's. */
@Entity
public class EveryType {

    @Id
    UUID id;

    boolean aBoolean;
    byte aByte;
    short aShort;
    int anInt;
    long aLong;
    float aFloat;
    double aDouble;
    char aChar;
    BigDecimal exact;
    BigInteger wholeNumber;

    @Column(precision = 9)
    BigDecimal withoutScale;

    String usual;

    @Column(length = 4000)
    String longer;

    @Column(length = 100_000)
    String longest;

    byte[] bytes;

    @Column(length = 100_000)
    byte[] manyBytes;

    LocalDate onDay;
    LocalTime clock;
    LocalDateTime dateTime;
    Instant instant;
    OffsetDateTime withOffset;
    ZonedDateTime zoned;

    @Column(precision = 3)
    Instant milliseconds;

    @Column(secondPrecision = 0)
    LocalDateTime seconds;

    Duration duration;
    Year aYear;
    Currency currency;
    Locale locale;
    URL address;
    Class<?> javaType;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> document;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    String fixed;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String endless;

    @Convert(converter = YesOrNo.class)
    Boolean converted;

    /** Yes and no as a letter. */
    @Converter
    public static class YesOrNo implements AttributeConverter<Boolean, Character> {

        @Override
        public Character convertToDatabaseColumn(Boolean value) {
            return value == null ? null : value ? 'Y' : 'N';
        }

        @Override
        public Boolean convertToEntityAttribute(Character value) {
            return value == null ? null : value == 'Y';
        }
    }
}
