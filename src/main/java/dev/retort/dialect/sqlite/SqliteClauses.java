package dev.retort.dialect.sqlite;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Feature;
import dev.retort.dialect.Traits;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, types, values and the parts of a table, as SQLite writes them. */
final class SqliteClauses extends Clauses {

    private static final Set<String> APART = Set.of("vacuum", "attach", "detach");
    private static final Set<String> APART_PRAGMAS = Set.of("foreign_keys", "journal_mode");

    SqliteClauses(Traits traits) {
        super(traits, new SqliteLiterals());
    }

    /** A table of an attached database stands under its name; whether it is attached the compiler asks. */
    @Override
    public String name(QualifiedName name) {
        String schema = name.schema();
        return schema == null ? name(name.name()) : name(schema) + "." + name(name.name());
    }

    @Override
    public String column(Column column) {
        if (column.isIdentity()) {
            throw identityOutsideKey(column.name(), null);
        }
        ColumnType type = column.type().forEngine(dialect());
        String check = type instanceof EnumType labels ? " " + LabelCheck.written(this, column.name(), labels) : "";
        return super.column(column) + check;
    }

    /** A column of a table that may be strict. */
    String column(Column column, boolean strict) {
        return column(strict ? column.withType(StrictTypes.of(column.type())) : column);
    }

    /** The name of a type, before the check of an enum. */
    String type(ColumnType type, boolean strict) {
        return type(strict ? StrictTypes.of(type) : type);
    }

    /** Whether a type's texts are equal whatever their case. */
    boolean isCaseInsensitive(@Nullable ColumnType type) {
        return type != null
                && type.forEngine(dialect()) instanceof PortableType portable
                && portable.kind() == PortableType.Kind.CASE_INSENSITIVE_TEXT;
    }

    @Override
    protected String enumType(EnumType type) {
        return "text";
    }

    /** The numbers stand behind all words: the grammar of SQLite has no {@code timestamp(3) with time zone}. */
    @Override
    protected String portableType(PortableType type) {
        String word = traits().types().getOrDefault(type.kind(), type.kind().words());
        if (type.length() == null) {
            return word;
        }
        return word + "(" + type.length() + (type.scale() == null ? "" : ", " + type.scale()) + ")";
    }

    /** Whether a table has a switch of SQLite's, such as {@code strict}. */
    static boolean hasOption(Table table, String key) {
        return table.options().stream()
                .anyMatch(option -> option.engine().equals(SqliteTraits.NAME)
                        && option.key().equals(key)
                        && option.value().equalsIgnoreCase("true"));
    }

    /** The switches behind the parenthesis of a table. */
    String options(Table table) {
        List<String> words = new ArrayList<>();
        for (TableOption option : table.options()) {
            boolean known = option.key().equals("strict") || option.key().equals("without rowid");
            boolean off = option.value().equalsIgnoreCase("false");
            if (!known || !(off || option.value().equalsIgnoreCase("true"))) {
                throw new UnsupportedByDialectException(
                        dialect(),
                        "Table " + table.name() + " cannot have the option '" + option.key() + "' = '" + option.value()
                                + "'.",
                        "SQLite has the options 'strict' and 'without rowid', which are true or false.",
                        "Write option(\"sqlite\", \"strict\", \"true\").");
            }
            if (!off) {
                words.add(option.key());
            }
        }
        return words.isEmpty() ? "" : " " + String.join(", ", words);
    }

    @Override
    public String columnInTable(Table table, Column column) {
        if (!column.isIdentity()) {
            return column(column, hasOption(table, "strict"));
        }
        PrimaryKey key = table.primaryKey();
        if (key == null || !key.columns().equals(List.of(column.name()))) {
            throw identityOutsideKey(column.name(), table.name());
        }
        return identityColumn(column.name(), key);
    }

    /** The column that numbers the rows; its type has to be spelled {@code integer}. */
    String identityColumn(String name, PrimaryKey key) {
        return name(name) + " integer " + numberingKey(key);
    }

    /** The primary key that numbers the rows, as its column says it. */
    String numberingKey(PrimaryKey key) {
        String name = key.name();
        return (name == null ? "" : "constraint " + name(name) + " ") + "primary key autoincrement";
    }

    @Override
    public String constraintInTable(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            for (Column column : table.columns()) {
                if (column.isIdentity() && key.columns().equals(List.of(column.name()))) {
                    return "";
                }
            }
        }
        return constraint(table.name(), constraint);
    }

    /** A constraint of that table, whose foreign keys cannot leave its database. */
    String constraint(QualifiedName table, Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            String other = key.table().schema();
            if (other != null && !other.equals(table.schema() == null ? "main" : table.schema())) {
                throw new UnsupportedByDialectException(
                        traits().name(),
                        "A foreign key of " + table + " cannot reference " + key.table() + ".",
                        "On SQLite both tables must be in one database.",
                        "Reference a table of the same database, or leave the foreign key out.");
            }
            return constraint(key.pointingAt(QualifiedName.of(key.table().name())));
        }
        return constraint(constraint);
    }

    /** The failure for an identity that is not the whole primary key. */
    UnsupportedByDialectException identityOutsideKey(String column, @Nullable QualifiedName table) {
        return unsupported(
                "column '" + column + "'" + (table == null ? "" : " of " + table) + " an identity",
                Feature.IDENTITY_OUTSIDE_KEY,
                "Make it the only column of the primary key: primaryKey(\"" + column + "\").");
    }

    /** The failure for a schema that is no attached database. */
    UnsupportedByDialectException noSchema(QualifiedName table) {
        return unsupported(
                "anything in schema '" + table.schema() + "', such as table " + table.name(),
                Feature.SCHEMAS,
                "Leave the schema out, or attach a database under the name '" + table.schema()
                        + "' to the connection.");
    }

    @Override
    protected String expressionDefault(String sql) {
        return DefaultText.isTerm(sql) ? sql : "(" + sql + ")";
    }

    @Override
    public TransactionRule ruleOf(String sql) {
        List<Token> tokens = Token.of(sql);
        if (tokens.isEmpty()) {
            return super.ruleOf(sql);
        }
        boolean pragma = tokens.get(0).isWord("pragma");
        boolean apart = pragma
                ? tokens.stream().anyMatch(token -> APART_PRAGMAS.contains(token.key()))
                : APART.contains(tokens.get(0).key());
        return apart ? TransactionRule.APART : super.ruleOf(sql);
    }
}
