package dev.retort.source;

import dev.retort.operation.CustomOperation;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.RunCode;
import dev.retort.schema.Assignment;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.EnumType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Random values of the records of Retort, by what their components may hold, whether or not it makes sense together: what
 * a constructor refuses is tried again with something else. So a component that is added is among them by itself.
 */
final class RandomRecords {

    /** What no Java can be written for, and what has no kinds of its own. */
    private static final Set<Class<?>> WITHOUT =
            Set.of(RunCode.class, CustomOperation.class, Assignment.Computed.class);

    private static final int TRIES = 20_000;
    private static final int DEEP = 7;

    private static final List<String> USUAL = List.of("a", "b", "c");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            " x ",
            "a.b",
            "\"v1.2\"",
            "f(x)",
            "it's \"quoted\"",
            "back\\slash\\",
            "\\u000a\\u0022",
            "*/ // /*",
            "select a\nfrom b",
            "select a\n  from b\n",
            "  begin\n    x\n  end",
            "\"\"\"\"\" in a\nblock\\\"\"\"\"",
            "spaces at the end  \nof a line",
            "a\r\nb\tc\u0000d\u001b\u0085",
            "\u202eturned\u2028round\ufeff",
            "half \ud83d a pair",
            "größe 日本語 🚀",
            "${x} %s $T {@link y}",
            "select something, something_else, and_another_thing from a_table_with_a_long_name where it_is > 17 and"
                    .repeat(3),
            "x".repeat(300));

    /** What reflection knows of a record, kept because asking for it takes long. */
    private record Shape(List<RecordComponent> components, List<AnnotatedType> annotated, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            try {
                return new Shape(
                        components,
                        components.stream()
                                .map(RecordComponent::getAnnotatedType)
                                .toList(),
                        type.getDeclaredConstructor(components.stream()
                                .map(RecordComponent::getType)
                                .toArray(Class[]::new)));
            } catch (NoSuchMethodException e) {
                throw new LinkageError(type.toString(), e);
            }
        }
    }

    private final Random random;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** Which components of which records held something, and which nothing. */
    Set<String> seen() {
        return seen;
    }

    /** The records that a sealed type is one of, all the way down, but for those that no Java can be written for. */
    static <T> List<Class<? extends T>> kinds(Class<T> type) {
        List<Class<? extends T>> kinds = new ArrayList<>();
        if (!type.isSealed()) {
            kinds.add(type);
            return kinds;
        }
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (!WITHOUT.contains(kind)) {
                kinds.addAll(kinds(kind.asSubclass(type)));
            }
        }
        return kinds;
    }

    <T> T of(Class<T> type) {
        for (int i = 0; i < TRIES; i++) {
            Object made = plain(type, 0);
            if (made != null) {
                return noted(type.cast(made));
            }
        }
        throw new AssertionError("No " + type + " came into being.");
    }

    /** A value that somebody else has made, and that was seen now. */
    <T> T noted(T value) {
        note(value);
        return value;
    }

    /** A value of a class, or null where this attempt has failed. */
    private @Nullable Object plain(Class<?> type, int depth) {
        if (depth > DEEP) {
            return null;
        }
        if (type.isRecord()) {
            return record(type, depth);
        }
        if (type.isEnum()) {
            return pick(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            List<Class<?>> kinds = new ArrayList<>(List.of(type.getPermittedSubclasses()));
            kinds.removeAll(WITHOUT);
            return plain(pick(kinds), depth);
        }
        if (type == String.class) {
            return random.nextInt(3) > 0 ? pick(USUAL) : pick(TEXTS);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt(9);
        }
        if (type == Long.class) {
            return pick(List.of(0L, 1L, -7L, 5_000_000_000L, Long.MIN_VALUE));
        }
        if (type == Duration.class) {
            return pick(List.of(
                    Duration.ZERO,
                    Duration.ofMillis(17),
                    Duration.ofSeconds(90),
                    Duration.ofMinutes(2),
                    Duration.ofNanos(1),
                    Duration.ofSeconds(Long.MAX_VALUE)));
        }
        if (type == Object.class) {
            return value();
        }
        throw new AssertionError("Nobody knows a value of " + type + " here.");
    }

    private Object value() {
        return pick(List.of(
                "text",
                pick(TEXTS),
                17L,
                -5_000_000_000L,
                true,
                new BigDecimal("12.50"),
                new BigDecimal("1E+400"),
                LocalDate.of(2026, 2, 28),
                LocalDate.MAX,
                LocalTime.of(12, 30),
                LocalTime.MAX,
                LocalDateTime.of(2026, 1, 1, 0, 0),
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 1, ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3)),
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                new UUID(1, 2),
                new byte[] {1, -1},
                new byte[0]));
    }

    private @Nullable Object record(Class<?> type, int depth) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        for (int i = 0; i < 6; i++) {
            @Nullable Object[] arguments = new @Nullable Object[shape.components.size()];
            boolean complete = true;
            for (int c = 0; c < arguments.length; c++) {
                AnnotatedType annotated = shape.annotated.get(c);
                arguments[c] = value(annotated, shape.components.get(c).getGenericType(), depth + 1);
                complete &= arguments[c] != null || isNullable(annotated);
            }
            Object made = complete ? made(type, shape.constructor, arguments) : null;
            if (made != null && !(made instanceof ObjectOperation && isOfNamelessEnum(arguments))) {
                return made;
            }
        }
        return null;
    }

    /** The labels of a single column are no object, of which an operation could be. */
    private static boolean isOfNamelessEnum(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .anyMatch(argument -> argument instanceof EnumType labels && labels.typeName() == null);
    }

    private static @Nullable Object made(Class<?> type, Constructor<?> constructor, @Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof DefinitionException) {
                return null;
            }
            throw new AssertionError(type + " of " + Arrays.toString(arguments), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private @Nullable Object value(AnnotatedType annotated, Type type, int depth) {
        if (isNullable(annotated) && random.nextInt(5) < 3) {
            return null;
        }
        if (!(type instanceof ParameterizedType parameterized)) {
            return plain((Class<?>) type, depth);
        }
        AnnotatedType[] inner = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
        Type[] plain = parameterized.getActualTypeArguments();
        Class<?> raw = (Class<?>) parameterized.getRawType();
        int size = pick(List.of(0, 0, 1, 1, 2, 3));
        if (raw == Map.class) {
            Map<@Nullable Object, @Nullable Object> map = new HashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(inner[0], plain[0], depth), value(inner[1], plain[1], depth));
            }
            return map.containsKey(null) || (map.containsValue(null) && !isNullable(inner[1])) ? null : map;
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(inner[0], plain[0], depth));
        }
        if (list.contains(null) && !isNullable(inner[0])) {
            return null;
        }
        return raw == Set.class ? new HashSet<>(list) : list;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void note(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(this::note);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::note);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object held = held(record, component);
                boolean isNothing = held == null
                        || Boolean.FALSE.equals(held)
                        || (held instanceof Collection<?> collection && collection.isEmpty())
                        || (held instanceof Map<?, ?> map && map.isEmpty());
                seen.add(name(component) + (isNothing ? " without" : " with"));
                note(held);
            }
        }
    }

    static String name(RecordComponent component) {
        return component.getDeclaringRecord().getName().replaceAll(".*\\.", "") + "." + component.getName();
    }

    static @Nullable Object held(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }

    /** All that a value says, also what stands in arrays, by which two values compare. */
    static String shown(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "bytes" + Arrays.toString(bytes);
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Collection<?> collection) {
            StringBuilder text = new StringBuilder("[");
            collection.forEach(element -> text.append(shown(element)).append(", "));
            return text.append(']').toString();
        }
        if (value instanceof Map<?, ?> map) {
            StringBuilder text = new StringBuilder("{");
            map.forEach((key, held) ->
                    text.append(shown(key)).append('=').append(shown(held)).append(", "));
            return text.append('}').toString();
        }
        if (value instanceof Record record) {
            StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('(');
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                text.append(component.getName())
                        .append('=')
                        .append(shown(held(record, component)))
                        .append(", ");
            }
            return text.append(')').toString();
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }
}
