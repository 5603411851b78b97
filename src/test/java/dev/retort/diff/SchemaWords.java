package dev.retort.diff;

import dev.retort.schema.Schema;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a schema is made of, found by reflection: its records, enums and sealed types, and their components. */
final class SchemaWords {

    private static final String PACKAGE = Schema.class.getPackageName() + ".";

    private final Set<Class<?>> types = new LinkedHashSet<>();

    private SchemaWords() {}

    /** The records, enums and sealed types that a schema can hold. */
    static Set<Class<?>> ofSchema() {
        SchemaWords words = new SchemaWords();
        words.visit(Schema.class);
        return words.types;
    }

    /** The components of the records that a schema can hold: {@code Column.type}. */
    static Map<String, RecordComponent> components() {
        Map<String, RecordComponent> components = new HashMap<>();
        for (Class<?> type : ofSchema()) {
            for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                components.put(name(component), component);
            }
        }
        return components;
    }

    /** All records, enums and sealed types of the package, those in others among them. */
    static Set<String> ofPackage() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(
                Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/')))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    Class<?> type = Class.forName(PACKAGE + name.substring(0, name.length() - ".class".length()));
                    if (type.isRecord() || type.isSealed() || (type.isEnum() && !type.isAnonymousClass())) {
                        names.add(name(type));
                    }
                }
            }
        }
        return names;
    }

    static String name(Class<?> type) {
        return type.getName().substring(PACKAGE.length()).replace('$', '.');
    }

    static String name(RecordComponent component) {
        return name(component.getDeclaringRecord()) + "." + component.getName();
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                visit(argument);
            }
        } else if (type instanceof Class<?> found && found.getName().startsWith(PACKAGE) && types.add(found)) {
            for (RecordComponent component : found.isRecord() ? found.getRecordComponents() : new RecordComponent[0]) {
                visit(component.getGenericType());
            }
            for (Class<?> permitted : found.isSealed() ? found.getPermittedSubclasses() : new Class<?>[0]) {
                visit(permitted);
            }
        }
    }

    /**
     * The places at which two values differ, each as the components that lead there. Lists of one length are compared value
     * by value, and maps of one size by the values in their order.
     */
    static List<List<String>> differences(Object one, Object other) {
        List<List<String>> found = new ArrayList<>();
        differences(one, other, List.of(), found);
        return found;
    }

    private static void differences(
            @Nullable Object one, @Nullable Object other, List<String> path, List<List<String>> found) {
        if (Objects.equals(one, other)) {
            return;
        }
        List<Object> ones = parts(one);
        List<Object> others = parts(other);
        if (one instanceof Record before && other instanceof Record after && one.getClass() == other.getClass()) {
            for (RecordComponent component : before.getClass().getRecordComponents()) {
                List<String> further = new ArrayList<>(path);
                further.add(name(component));
                differences(value(component, before), value(component, after), further, found);
            }
        } else if (!ones.isEmpty() && ones.size() == others.size()) {
            for (int i = 0; i < ones.size(); i++) {
                differences(ones.get(i), others.get(i), path, found);
            }
        } else {
            found.add(path);
        }
    }

    /** The records in a list or map; none for anything else. */
    private static List<Object> parts(@Nullable Object value) {
        Collection<?> values =
                value instanceof List<?> list ? list : value instanceof Map<?, ?> map ? map.values() : List.of();
        List<Object> records = new ArrayList<>();
        for (Object each : values) {
            if (each instanceof Record) {
                records.add(each);
            }
        }
        return records.size() == values.size() ? records : List.of();
    }

    static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Adds the class of a value and those of all that it holds. */
    static void addClasses(@Nullable Object value, Set<Class<?>> classes) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> addClasses(each, classes));
        } else if (value instanceof Map<?, ?> map) {
            addClasses(map.keySet(), classes);
            addClasses(map.values(), classes);
        } else if (value != null) {
            classes.add(value.getClass());
            for (RecordComponent component :
                    value.getClass().isRecord() ? value.getClass().getRecordComponents() : new RecordComponent[0]) {
                addClasses(value(component, value), classes);
            }
        }
    }

    /**
     * One of two values with a third value in the component in which they differ.
     *
     * @return null where a record refuses the third value
     */
    static @Nullable Object with(Object one, Object other, String component, Object third) {
        try {
            return replaced(one, other, component, third);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static @Nullable Object replaced(
            @Nullable Object one, @Nullable Object other, String component, Object third)
            throws ReflectiveOperationException {
        if (one == null || other == null || one.equals(other)) {
            return one;
        }
        if (one instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                values.add(replaced(list.get(i), ((List<?>) other).get(i), component, third));
            }
            return values;
        }
        if (one instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> values = new HashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object counterpart = ((Map<?, ?>) other).get(entry.getKey());
                values.put(entry.getKey(), replaced(entry.getValue(), counterpart, component, third));
            }
            return values;
        }
        if (!one.getClass().isRecord() || one.getClass() != other.getClass()) {
            return one;
        }
        RecordComponent[] components = one.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object value = value(components[i], one);
            Object counterpart = value(components[i], other);
            values[i] = name(components[i]).equals(component) && !Objects.equals(value, counterpart)
                    ? third
                    : replaced(value, counterpart, component, third);
        }
        return one.getClass().getDeclaredConstructor(types).newInstance(values);
    }
}
