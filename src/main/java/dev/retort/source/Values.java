package dev.retort.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain values as Java: those that rows hold, collections, and records by their constructors. */
final class Values {

    private static final int MOST_PAIRS = 10;
    private static final long LONG = 1_000_000_000;

    private final Words words;

    Values(Words words) {
        this.words = words;
    }

    /**
     * A value of any kind.
     *
     * @throws SourceException when it is of none that can be written
     */
    Code of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return Code.token(String.valueOf(value));
        }
        if (value instanceof Long number) {
            boolean isShort = number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
            return Code.token(number + (isShort ? "" : "L"));
        }
        if (value instanceof String text) {
            return words.text(text);
        }
        if (value instanceof BigDecimal number) {
            return Code.call("new " + type(BigDecimal.class), words.text(number.toString()));
        }
        if (value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime) {
            return Code.call(type(value.getClass()) + ".parse", words.text(value.toString()));
        }
        if (value instanceof UUID uuid) {
            return Code.call(type(UUID.class) + ".fromString", words.text(uuid.toString()));
        }
        if (value instanceof byte[] bytes) {
            return Code.then(
                    Code.call(type(HexFormat.class) + ".of"),
                    "parseHex",
                    words.text(HexFormat.of().formatHex(bytes)));
        }
        if (value instanceof Enum<?> constant) {
            return Code.token(words.imports.qualified(constant));
        }
        if (value instanceof Duration duration) {
            return duration(duration);
        }
        if (value instanceof Collection<?> collection) {
            return collection(collection);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Record record) {
            return constructed(record);
        }
        throw new SourceException(
                "A " + value.getClass().getName() + " cannot be written as Java.",
                "It is none of the values that Retort knows.",
                "Write the operation that holds it by hand.");
    }

    /** Values as the last arguments of a word: a null alone says that it is no array. */
    List<Code> variable(List<? extends @Nullable Object> values) {
        if (values.size() == 1 && values.get(0) == null) {
            return List.of(Code.token("(" + type(Object.class) + ") null"));
        }
        List<Code> all = new ArrayList<>();
        values.forEach(value -> all.add(of(value)));
        return all;
    }

    Code duration(Duration duration) {
        String type = type(Duration.class);
        boolean isUsual = duration.getNano() % 1_000_000 == 0 && duration.getSeconds() / LONG == 0;
        if (!isUsual) {
            return Code.call(type + ".parse", words.text(duration.toString()));
        }
        long millis = duration.toMillis();
        if (millis % 60_000 == 0 && millis > 0) {
            return Code.call(type + ".ofMinutes", of(millis / 60_000));
        }
        return millis % 1_000 == 0
                ? Code.call(type + ".ofSeconds", of(millis / 1_000))
                : Code.call(type + ".ofMillis", of(millis));
    }

    private Code collection(Collection<?> collection) {
        List<Code> elements = new ArrayList<>();
        collection.forEach(element -> elements.add(words.of(element)));
        if (collection instanceof Set) {
            return Code.call(type(Set.class) + ".of", elements);
        }
        if (collection.stream().anyMatch(Objects::isNull)) {
            return Code.call(type(Arrays.class) + ".asList", variable(new ArrayList<>(collection)));
        }
        return Code.call(type(List.class) + ".of", elements);
    }

    private Code map(Map<?, ?> map) {
        List<Code> arguments = new ArrayList<>();
        if (map.size() <= MOST_PAIRS) {
            map.forEach((key, value) -> {
                arguments.add(words.of(key));
                arguments.add(words.of(value));
            });
            return Code.call(type(Map.class) + ".of", arguments);
        }
        map.forEach(
                (key, value) -> arguments.add(Code.call(type(Map.class) + ".entry", words.of(key), words.of(value))));
        return Code.call(type(Map.class) + ".ofEntries", arguments);
    }

    /** A record by its constructor, which takes what it holds. */
    Code constructed(Record record) {
        List<Code> arguments = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component(record, component);
            boolean isLong = value instanceof Long && component.getType() == Long.class;
            arguments.add(isLong ? Code.token(value + "L") : words.of(value));
        }
        return Code.call("new " + type(record.getClass()), arguments);
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new SourceException(
                    "A " + record.getClass().getName() + " cannot be written as Java.",
                    "It keeps '" + component.getName() + "' to itself.",
                    "Make the record public, or write the operation that holds it by hand.");
        }
    }

    private String type(Class<?> type) {
        return words.imports.type(type);
    }
}
