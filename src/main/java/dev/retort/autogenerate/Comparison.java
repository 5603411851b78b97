package dev.retort.autogenerate;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a database is compared, and how: {@code Comparison.STANDARD.ignoringTables("tmp_*").schemas("audit")}.
 *
 * <p>Immutable; each word gives another one. The tables of the history, and those in which Flyway, Liquibase and Alembic
 * keep theirs, are never compared. Kinds of objects besides tables and enums, such as views, are compared where the
 * declared schema has one of that kind; what was left out for that reason is said in the result.
 */
public final class Comparison {

    /** What holds unless said. */
    public static final Comparison STANDARD = new Comparison(
            name -> !OtherTools.includes(name), object -> true, Set.of(), Set.of(), false, true, null, null, null,
            operations -> List.of(operations));

    /** Whether two values of one place count as one. */
    @FunctionalInterface
    public interface Sameness<T> {

        /**
         * Decides.
         *
         * @param place the place: {@code invoice.total}
         * @param standing the value in the database, in the engine's normal form; null for none
         * @param declared the value in the code, in the same form; null for none
         */
        boolean isSame(String place, @Nullable T standing, @Nullable T declared);
    }

    private final Predicate<QualifiedName> tables;
    private final Predicate<SchemaObject> objects;
    private final Set<String> schemas;
    private final Set<SchemaObject.Kind> kinds;
    private final boolean allKinds;
    private final boolean scratch;
    private final @Nullable Sameness<ColumnType> types;
    private final @Nullable Sameness<DefaultValue> defaults;
    private final @Nullable Sameness<Check> checks;
    private final Function<List<Operation>, List<List<Operation>>> rewriting;

    private Comparison(
            Predicate<QualifiedName> tables,
            Predicate<SchemaObject> objects,
            Set<String> schemas,
            Set<SchemaObject.Kind> kinds,
            boolean allKinds,
            boolean scratch,
            @Nullable Sameness<ColumnType> types,
            @Nullable Sameness<DefaultValue> defaults,
            @Nullable Sameness<Check> checks,
            Function<List<Operation>, List<List<Operation>>> rewriting) {
        this.tables = tables;
        this.objects = objects;
        this.schemas = schemas;
        this.kinds = kinds;
        this.allKinds = allKinds;
        this.scratch = scratch;
        this.types = types;
        this.defaults = defaults;
        this.checks = checks;
        this.rewriting = rewriting;
    }

    /** Leaves out the tables whose names fit a pattern, {@code "tmp_*"}, {@code "audit.*"}, on both sides. */
    public Comparison ignoringTables(String... patterns) {
        Predicate<QualifiedName> more = tables;
        for (String pattern : patterns) {
            String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
            Predicate<String> fits = Pattern.compile(regex, Pattern.CASE_INSENSITIVE).asMatchPredicate();
            more = more.and(name -> !fits.test(name.toString()));
        }
        return new Comparison(
                more, objects, schemas, kinds, allKinds, scratch, types, defaults, checks, rewriting);
    }

    /** Compares only the tables of which that is true. */
    public Comparison tables(Predicate<QualifiedName> compared) {
        return new Comparison(
                tables.and(compared), objects, schemas, kinds, allKinds, scratch, types, defaults, checks, rewriting);
    }

    /** Compares only the objects besides tables of which that is true. */
    public Comparison objects(Predicate<SchemaObject> compared) {
        return new Comparison(
                tables, objects.and(compared), schemas, kinds, allKinds, scratch, types, defaults, checks, rewriting);
    }

    /** Compares these schemas, too, besides the default one and those that the declared schema names. */
    public Comparison schemas(String... names) {
        Set<String> more = new TreeSet<>(schemas);
        more.addAll(List.of(names));
        return new Comparison(
                tables, objects, more, kinds, allKinds, scratch, types, defaults, checks, rewriting);
    }

    /** Compares objects of these kinds, too, where the declared schema has none: those that are there have to go. */
    public Comparison kinds(SchemaObject.Kind... more) {
        Set<SchemaObject.Kind> all = EnumSet.noneOf(SchemaObject.Kind.class);
        all.addAll(kinds);
        all.addAll(List.of(more));
        return new Comparison(
                tables, objects, schemas, all, allKinds, scratch, types, defaults, checks, rewriting);
    }

    /** Compares objects of all kinds: those that are there and not declared have to go. */
    public Comparison allKinds() {
        return new Comparison(tables, objects, schemas, kinds, true, scratch, types, defaults, checks, rewriting);
    }

    /** Sends nothing but queries: texts that differ in their normal forms are not tried in a scratch place. */
    public Comparison withoutScratch() {
        return new Comparison(
                tables, objects, schemas, kinds, allKinds, false, types, defaults, checks, rewriting);
    }

    /** Lets {@code check} try texts in a scratch place, too. */
    public Comparison inScratch() {
        return new Comparison(tables, objects, schemas, kinds, allKinds, true, types, defaults, checks, rewriting);
    }

    /** Takes two types of a column for one where that says so. */
    public Comparison sameTypes(Sameness<ColumnType> same) {
        return new Comparison(
                tables, objects, schemas, kinds, allKinds, scratch, either(types, same), defaults, checks, rewriting);
    }

    /** Takes two defaults of a column for one where that says so. */
    public Comparison sameDefaults(Sameness<DefaultValue> same) {
        return new Comparison(
                tables, objects, schemas, kinds, allKinds, scratch, types, either(defaults, same), checks, rewriting);
    }

    /** Takes two checks of one name for one where that says so. */
    public Comparison sameChecks(Sameness<Check> same) {
        return new Comparison(
                tables, objects, schemas, kinds, allKinds, scratch, types, defaults, either(checks, same), rewriting);
    }

    /** Changes what was found before it is written: into the operations of no revision, of one or of several. */
    public Comparison rewriting(Function<List<Operation>, List<List<Operation>>> change) {
        Function<List<Operation>, List<List<Operation>>> both = operations -> {
            List<List<Operation>> rewritten = new ArrayList<>();
            rewriting.apply(operations).forEach(part -> rewritten.addAll(change.apply(part)));
            return rewritten;
        };
        return new Comparison(tables, objects, schemas, kinds, allKinds, scratch, types, defaults, checks, both);
    }

    private static <T> Sameness<T> either(@Nullable Sameness<T> one, Sameness<T> other) {
        return one == null
                ? other
                : (place, standing, declared) ->
                        one.isSame(place, standing, declared) || other.isSame(place, standing, declared);
    }

    boolean includes(QualifiedName table) {
        return tables.test(table);
    }

    boolean includes(SchemaObject object) {
        QualifiedName table = object.table();
        return objects.test(object) && (table == null || tables.test(table));
    }

    /** Whether objects of a kind are compared, though none is declared. */
    boolean includes(SchemaObject.Kind kind) {
        return allKinds || kinds.contains(kind);
    }

    Collection<String> schemas() {
        return schemas;
    }

    boolean usesScratch() {
        return scratch;
    }

    /** The parts that are written, each as a revision of its own. */
    List<List<Operation>> rewritten(List<Operation> operations) {
        return rewriting.apply(operations).stream().filter(part -> !part.isEmpty()).toList();
    }

    boolean isSameType(String place, ColumnType standing, ColumnType declared) {
        return types != null && types.isSame(place, standing, declared);
    }

    boolean isSameDefault(String place, @Nullable DefaultValue standing, @Nullable DefaultValue declared) {
        return defaults != null && defaults.isSame(place, standing, declared);
    }

    boolean isSameCheck(String place, Check standing, Check declared) {
        return checks != null && checks.isSame(place, standing, declared);
    }
}
