package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.SqlWords;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullsOrder;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import dev.retort.schema.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Names, types, values and the parts of a table, as standard SQL writes them. */
public class Clauses implements SqlWords {

    private static final Set<String> DATA_WORDS =
            Set.of("insert", "update", "delete", "merge", "select", "with", "values", "replace");

    private static final String WITH_TIME_ZONE = " with time zone";

    private final Traits traits;
    private final Names names;
    private final Literals literals;

    /** The clauses of an engine with these traits. */
    protected Clauses(Traits traits, Literals literals) {
        this.traits = traits;
        this.names = new Names(traits);
        this.literals = literals;
    }

    /** What the engine is like. */
    public final Traits traits() {
        return traits;
    }

    /** How the engine divides SQL into words, texts and comments. */
    public LexicalRules lexicalRules() {
        return LexicalRules.of(traits.name());
    }

    @Override
    public final String dialect() {
        return traits.name();
    }

    @Override
    public final String name(String name) {
        return names.written(name, isReserved(name));
    }

    /** Whether the engine takes a lower-case word for another thing than a name, where it has no quotes. */
    protected boolean isReserved(String word) {
        return traits.reserved().contains(word);
    }

    @Override
    public String name(QualifiedName name) {
        if (name.schema() == null) {
            return name(name.name());
        }
        if (!traits.has(Feature.SCHEMAS)) {
            throw unsupported("table " + name, Feature.SCHEMAS, "Leave out the schema: \"" + name.name() + "\".");
        }
        return name(name.schema()) + "." + name(name.name());
    }

    /** The names, with commas between. */
    public final String names(List<String> list) {
        return String.join(", ", list.stream().map(this::name).toList());
    }

    @Override
    public final String literal(@Nullable Object value) {
        return literals.literal(Values.checked("a literal", value));
    }

    @Override
    public final String type(ColumnType type) {
        ColumnType here = type.forEngine(dialect());
        if (here instanceof PortableType portable) {
            return portableType(portable);
        }
        if (here instanceof ArrayType array) {
            return arrayType(type(array.of()));
        }
        return here instanceof EnumType labels ? enumType(labels) : ((SqlType) here).sql();
    }

    /** A list of values of a type that is written so. */
    protected String arrayType(String of) {
        return of + " array";
    }

    /** An enum as the type of a column: the labels, where it is no type of its own. */
    protected String enumType(EnumType type) {
        if (traits.has(Feature.NAMED_ENUMS)) {
            return name(type.name());
        }
        StringJoiner labels = new StringJoiner(", ", "enum(", ")");
        type.labels().forEach(label -> labels.add(literal(label)));
        return labels.toString();
    }

    /** The table as the engine can have it: without the words of manner that it has none for. */
    public final Table fitted(Table table) {
        return new Fitting(traits).table(table);
    }

    /** The words of manner in an operation that the engine has none for, a sentence for each. */
    public final List<String> leftOut(Operation operation) {
        List<String> leftOut = new ArrayList<>();
        if (operation instanceof ScopeOperation scope) {
            if (scope.appliesTo(dialect())) {
                scope.operations().forEach(inner -> leftOut.addAll(leftOut(inner)));
            }
        } else {
            new Fitting(traits).fitted(operation, leftOut);
        }
        return leftOut;
    }

    /** A piece of the user's SQL, in the spelling of this engine. */
    public final String text(SqlText sql) {
        return sql.forEngine(dialect());
    }

    /**
     * The spelling of a portable type: the engine's word and what was said of length and scale, in the place of what the
     * word says of them.
     */
    protected String portableType(PortableType type) {
        String word = traits.types().getOrDefault(type.kind(), type.kind().words());
        if (type.length() == null) {
            return word;
        }
        String length = "(" + type.length() + (type.scale() == null ? "" : ", " + type.scale()) + ")";
        // A length stands before the words behind it, in the place of the usual one: timestamp(6) with time zone.
        String behind = word.endsWith(WITH_TIME_ZONE) ? WITH_TIME_ZONE : "";
        String front = word.substring(0, word.length() - behind.length());
        int usual = front.indexOf('(');
        return (usual < 0 ? front : front.substring(0, usual)) + length + behind;
    }

    /** A table of one row, for a query that needs none: {@code dual}, as most engines call it. */
    protected String oneRow() {
        return "dual";
    }

    /** A column of its own, as {@code add column} has it. */
    public String column(Column column) {
        Numbering numbering = column.numbering();
        Generation generation = column.generation();
        return name(column.name()) + " " + typeOf(column)
                + (column.collation() == null ? "" : " collate " + collation(column.collation()))
                + (numbering == null ? "" : " " + numbering(numbering))
                + (generation == null ? "" : " " + generation(generation))
                + (column.defaultValue() == null ? "" : " default " + defaultValue(column.defaultValue()))
                + (column.nullable() ? "" : " not null");
    }

    /** A column as {@code create table} has it. */
    public String columnInTable(Table table, Column column) {
        return column(column);
    }

    /** The type of a column; on some engines a column that numbers the rows has one of its own. */
    protected String typeOf(Column column) {
        return type(column.type());
    }

    /** The name of a collation. */
    public String collation(String name) {
        return name(QualifiedName.parse(name));
    }

    /** What makes a column number the rows. */
    public String numbering(Numbering numbering) {
        return numbering == Numbering.ALWAYS ? "generated always as identity" : "generated by default as identity";
    }

    /** What stands behind the name of a new sequence; a blank before each word. */
    protected String sequence(Sequence sequence) {
        return number(" start with ", sequence.start())
                + number(" increment by ", sequence.increment())
                + number(" minvalue ", sequence.smallest())
                + number(" maxvalue ", sequence.largest())
                + number(" cache ", sequence.cache())
                + (sequence.isCycling() ? " cycle" : "");
    }

    /** A sequence with every number that goes without saying on PostgreSQL and H2. */
    protected static Sequence inFull(Sequence said) {
        long step = said.increment() == null ? 1 : said.increment();
        long lowest = said.smallest() != null ? said.smallest() : step > 0 ? 1 : Long.MIN_VALUE;
        long highest = said.largest() != null ? said.largest() : step > 0 ? Long.MAX_VALUE : -1;
        long first = said.start() != null ? said.start() : step > 0 ? lowest : highest;
        return new Sequence(said.name(), first, step, lowest, highest, said.cache(), said.isCycling());
    }

    /** A number behind a word, where there is one. */
    static String number(String words, @Nullable Long number) {
        return number == null ? "" : words + number;
    }

    /** How a column is worked out from the others. */
    protected String generation(Generation generation) {
        return "generated always as (" + text(generation.expression()) + ")"
                + (generation.isStored() ? " stored" : " virtual");
    }

    /** A default as it stands behind the word. */
    public String defaultValue(DefaultValue value) {
        return value instanceof DefaultValue.Literal constant
                ? literal(constant.value())
                : expressionDefault(text(((DefaultValue.Expression) value).sql()));
    }

    /** An expression as a default. */
    protected String expressionDefault(String sql) {
        return sql;
    }

    /** A constraint as {@code create table} has it; the empty text where it stands at its column. */
    public String constraintInTable(Table table, Constraint constraint) {
        return constraint(constraint);
    }

    /** A constraint with its name. */
    public String constraint(Constraint constraint) {
        String name = constraint.name();
        return (name == null ? "" : "constraint " + name(name) + " ") + rule(constraint);
    }

    private String rule(Constraint constraint) {
        if (constraint instanceof Check check) {
            return "check (" + text(check.condition()) + ")" + (check.isNotValid() ? " not valid" : "");
        }
        if (constraint instanceof ForeignKey key) {
            return "foreign key (" + names(key.columns()) + ") " + references(key) + deferral(key.deferral())
                    + (key.isNotValid() ? " not valid" : "");
        }
        if (constraint instanceof Exclude exclude) {
            return exclude(exclude);
        }
        if (constraint instanceof PrimaryKey key) {
            String index = key.usingIndex();
            String columns = "(" + names(key.columns()) + ")" + include(key.include());
            return "primary key " + (index == null ? columns : "using index " + name(index)) + deferral(key.deferral());
        }
        return unique((Unique) constraint);
    }

    private String unique(Unique unique) {
        String index = unique.usingIndex();
        if (index != null) {
            return "unique using index " + name(index) + deferral(unique.deferral());
        }
        return "unique " + (unique.nullsAreEqual() ? "nulls not distinct " : "") + "(" + names(unique.columns()) + ")"
                + include(unique.include())
                + deferral(unique.deferral());
    }

    private String include(List<String> columns) {
        return columns.isEmpty() ? "" : " include (" + names(columns) + ")";
    }

    private String exclude(Exclude exclude) {
        StringJoiner parts = new StringJoiner(", ", "exclude using " + exclude.method() + " (", ")");
        for (Exclude.Part part : exclude.parts()) {
            parts.add(indexKey(part.key()) + " with " + part.operator());
        }
        SqlText predicate = exclude.predicate();
        return parts + (predicate == null ? "" : " where (" + text(predicate) + ")") + deferral(exclude.deferral());
    }

    private static String deferral(@Nullable Deferral deferral) {
        if (deferral == null) {
            return "";
        }
        return deferral == Deferral.DEFERRABLE ? " deferrable" : " deferrable initially deferred";
    }

    /** What a foreign key points at, and what happens then. */
    protected String references(ForeignKey key) {
        return "references " + name(key.table()) + " (" + names(key.references()) + ")"
                + (key.match() == null ? "" : " match full")
                + action(" on delete ", key.deleting())
                + action(" on update ", key.updating());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }

    /** A key of an index. */
    protected String indexKey(IndexKey key) {
        IndexKey.Sorting sorting = key.sorting();
        String what = key instanceof IndexKey.OfColumn column
                ? name(column.column())
                : "(" + text(((IndexKey.OfExpression) key).sql()) + ")";
        return what
                + (sorting.prefix() == null ? "" : "(" + sorting.prefix() + ")")
                + (sorting.collation() == null ? "" : " collate " + collation(sorting.collation()))
                + (sorting.operatorClass() == null ? "" : " " + sorting.operatorClass())
                + (sorting.descending() ? " desc" : "")
                + (sorting.nulls() == null ? "" : sorting.nulls() == NullsOrder.FIRST ? " nulls first" : " nulls last");
    }

    /** The failure of an engine that lacks a feature. */
    public final UnsupportedByDialectException unsupported(String object, Feature feature, String hint) {
        return new UnsupportedByDialectException(
                traits.name(),
                traits.product() + " cannot make " + object + ".",
                traits.product() + " has no " + feature.words() + ".",
                hint);
    }

    /** How SQL of the user's stands to transactions, by its first word. */
    public TransactionRule ruleOf(String sql) {
        if (traits.has(Feature.TRANSACTIONAL_DDL)) {
            return TransactionRule.WITHIN;
        }
        String text = sql.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean data = DATA_WORDS.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
        return data ? TransactionRule.WITHIN : TransactionRule.ENDS;
    }
}
