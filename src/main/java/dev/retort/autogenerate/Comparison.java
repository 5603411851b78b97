package dev.retort.autogenerate;

import dev.retort.diff.Rename;
import dev.retort.diff.SchemaDiff;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    public static final Comparison STANDARD = new Comparison(new Words());

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

    private final Words words;

    private Comparison(Words words) {
        this.words = words;
    }

    /** Leaves out the tables whose names fit a pattern, {@code "tmp_*"}, {@code "audit.*"}, on both sides. */
    public Comparison ignoringTables(String... patterns) {
        Comparison fewer = this;
        for (String pattern : patterns) {
            String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
            Predicate<String> fits =
                    Pattern.compile(regex, Pattern.CASE_INSENSITIVE).asMatchPredicate();
            fewer = fewer.tables(name -> !fits.test(name.toString()));
        }
        return fewer;
    }

    /** Compares only the tables of which that is true. */
    public Comparison tables(Predicate<QualifiedName> compared) {
        return with(changed -> changed.tables = words.tables.and(compared));
    }

    /** Compares only the objects besides tables of which that is true. */
    public Comparison objects(Predicate<SchemaObject> compared) {
        return with(changed -> changed.objects = words.objects.and(compared));
    }

    /** Compares these schemas, too, besides the default one and those that the declared schema names. */
    public Comparison schemas(String... names) {
        return with(changed -> changed.schemas = plus(words.schemas, List.of(names)));
    }

    /** Compares objects of these kinds, too, where the declared schema has none: those that are there have to go. */
    public Comparison kinds(SchemaObject.Kind... more) {
        return with(changed -> changed.kinds = plus(words.kinds, List.of(more)));
    }

    /** Compares objects of kinds of a team's own, too. */
    public Comparison ownKinds(OwnKind<?>... more) {
        List<OwnKind<?>> all = new ArrayList<>(words.ownKinds);
        all.addAll(List.of(more));
        return with(changed -> changed.ownKinds = all);
    }

    /** Sends nothing but queries: texts that differ in their normal forms are not tried in a scratch place. */
    public Comparison withoutScratch() {
        return with(changed -> changed.scratch = false);
    }

    /** Lets {@code check}, which otherwise sends nothing but queries, try texts in a scratch place, too. */
    public Comparison inScratch() {
        return with(changed -> changed.scratch = true);
    }

    /** Takes a table for one that had another name before. */
    public Comparison renamingTable(String from, String to) {
        QualifiedName before = QualifiedName.parse(from);
        Rename rename = new Rename(QualifiedName.parse(to), null, before.name(), "");
        return with(changed -> changed.renames = plus(words.renames, rename));
    }

    /** Takes a column of a table for one that had another name before. */
    public Comparison renamingColumn(String table, String from, String to) {
        Rename rename = new Rename(QualifiedName.parse(table), to, from, "");
        return with(changed -> changed.renames = plus(words.renames, rename));
    }

    /** Lets differences be applied or written that destroy what is in the database. */
    public Comparison allowLosses() {
        return with(changed -> changed.mayLose = true);
    }

    /** Takes two types of a column for one where that says so. */
    public Comparison sameTypes(Sameness<ColumnType> same) {
        return with(changed -> changed.types = either(words.types, same));
    }

    /** Takes two defaults of a column for one where that says so. */
    public Comparison sameDefaults(Sameness<DefaultValue> same) {
        return with(changed -> changed.defaults = either(words.defaults, same));
    }

    /** Takes two checks of one name for one where that says so. */
    public Comparison sameChecks(Sameness<Check> same) {
        return with(changed -> changed.checks = either(words.checks, same));
    }

    /** Changes what was found before it is written: into the operations of no revision, of one or of several. */
    public Comparison rewriting(Function<List<Operation>, List<List<Operation>>> change) {
        return with(changed -> changed.rewriting = operations -> {
            List<List<Operation>> rewritten = new ArrayList<>();
            words.rewriting.apply(operations).forEach(part -> rewritten.addAll(change.apply(part)));
            return rewritten;
        });
    }

    private Comparison with(Consumer<Words> change) {
        Words changed = new Words(words);
        change.accept(changed);
        return new Comparison(changed);
    }

    private static <T> Sameness<T> either(Sameness<T> one, Sameness<T> other) {
        return (place, standing, declared) ->
                one.isSame(place, standing, declared) || other.isSame(place, standing, declared);
    }

    private static <T extends Comparable<? super T>> Set<T> plus(Set<T> some, List<T> more) {
        Set<T> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> plus(List<T> some, T last) {
        List<T> all = new ArrayList<>(some);
        all.add(last);
        return all;
    }

    boolean includes(QualifiedName table) {
        return words.tables.test(table);
    }

    boolean includes(SchemaObject object) {
        QualifiedName table = object.table();
        return words.objects.test(object) && (table == null || words.tables.test(table));
    }

    /** Whether objects of a kind are compared, though none is declared. */
    boolean includes(SchemaObject.Kind kind) {
        return words.kinds.contains(kind);
    }

    List<OwnKind<?>> ownKinds() {
        return words.ownKinds;
    }

    Set<String> schemas() {
        return words.schemas;
    }

    List<Rename> renames() {
        return words.renames;
    }

    /** Whether texts are tried in a scratch place; {@code usually} where nothing is said. */
    boolean usesScratch(boolean usually) {
        return words.scratch == null ? usually : words.scratch;
    }

    /** Whether what is in the database may be destroyed. */
    public boolean mayLose() {
        return words.mayLose;
    }

    /** The parts that are written, each as a revision of its own. */
    public List<List<Operation>> rewritten(List<Operation> operations) {
        return words.rewriting.apply(operations).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A difference with what is destroyed by the operations that are written of it. */
    public SchemaDiff counted(SchemaDiff diff) {
        return diff.withLossesOf(
                rewritten(diff.operations()).stream().flatMap(List::stream).toList());
    }

    Sameness<ColumnType> types() {
        return words.types;
    }

    Sameness<DefaultValue> defaults() {
        return words.defaults;
    }

    Sameness<Check> checks() {
        return words.checks;
    }

    /** What was said; changed only while it is copied. */
    private static final class Words {

        private Predicate<QualifiedName> tables = name -> !OtherTools.includes(name);
        private Predicate<SchemaObject> objects = object -> true;
        private Set<String> schemas = Set.of();
        private Set<SchemaObject.Kind> kinds = Set.of();
        private List<OwnKind<?>> ownKinds = List.of();
        private @Nullable Boolean scratch;
        private boolean mayLose;
        private List<Rename> renames = List.of();
        private Sameness<ColumnType> types = (place, standing, declared) -> false;
        private Sameness<DefaultValue> defaults = (place, standing, declared) -> false;
        private Sameness<Check> checks = (place, standing, declared) -> false;
        private Function<List<Operation>, List<List<Operation>>> rewriting = List::of;

        Words() {}

        Words(Words other) {
            tables = other.tables;
            objects = other.objects;
            schemas = other.schemas;
            kinds = other.kinds;
            ownKinds = other.ownKinds;
            scratch = other.scratch;
            mayLose = other.mayLose;
            renames = other.renames;
            types = other.types;
            defaults = other.defaults;
            checks = other.checks;
            rewriting = other.rewriting;
        }
    }
}
