package dev.retort.hibernate;

import dev.retort.dialect.TypeReading;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generation;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlText;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.CheckConstraint;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one table, with what stands at them. */
final class ColumnReading {

    /** PostgreSQL's words for a number and its numbering in one. */
    private static final Map<String, PortableType.Kind> SERIALS = Map.of(
            "smallserial", PortableType.Kind.SMALLINT,
            "serial", PortableType.Kind.INTEGER,
            "bigserial", PortableType.Kind.BIGINT);

    private static final int LONGEST_NAME = 63;

    private final Metadata metadata;
    private final ReadFor target;
    private final StoredNames names;
    private final NamedTypes types;
    private final QualifiedName table;
    private final List<Column> columns = new ArrayList<>();
    private final List<Boolean> saidByUser = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> unique = new ArrayList<>();

    ColumnReading(Metadata metadata, ReadFor target, StoredNames names, NamedTypes types, QualifiedName table) {
        this.metadata = metadata;
        this.target = target;
        this.names = names;
        this.types = types;
        this.table = table;
    }

    void read(org.hibernate.mapping.Column column) {
        String name = names.column(column);
        Options.refuse("column " + table + "." + name, Options.of(column));
        boolean isSaid = column.getSqlType() != null;
        String sql = column.getSqlType(metadata);
        ColumnDefinition definition = isSaid ? ColumnDefinition.parse(sql) : ColumnDefinition.ofType(sql);
        Numbering numbering = column.isIdentity() || definition.isNumbered() ? Numbering.IDENTITY : null;
        PortableType.Kind serial = SERIALS.get(definition.type().toLowerCase(Locale.ROOT));
        ColumnType type = TypeWords.read(definition.type(), target);
        if (serial != null) {
            numbering = Numbering.AUTO_INCREMENT;
            type = PortableType.of(serial);
        }
        ColumnType named = types.enumType(definition.type());
        NamedTypes.Domain domain = types.domain(definition.type());
        if (named != null) {
            type = named;
        } else if (domain != null) {
            type = TypeWords.read(domain.type(), target);
            addCheck(name, name + " in (" + domain.values() + ")");
        }
        DefaultValue defaultValue = null;
        String generated = column.getGeneratedAs();
        if (numbering == null && generated == null) {
            defaultValue = defaultValue(column, definition);
        }
        columns.add(new Column(
                name,
                type,
                column.isNullable() && !definition.isNotNull(),
                defaultValue,
                numbering,
                generated == null ? null : generation(generated),
                column.getCollation() == null ? definition.collation() : column.getCollation(),
                column.getComment() == null ? definition.comment() : column.getComment(),
                List.of(),
                null));
        saidByUser.add(isSaid);
        if (definition.isUnique()) {
            unique.add(name);
        }
        readChecks(name, column.getCheckConstraints(), definition.checks());
    }

    /** H2 keeps what it works out, without a word for it. */
    private Generation generation(String expression) {
        String sql = metadata.getDatabase().getDialect().generatedAs(expression).toLowerCase(Locale.ROOT);
        return new Generation(
                SqlText.of(expression),
                sql.endsWith(" stored") || target.engine().equals("h2"));
    }

    private @Nullable DefaultValue defaultValue(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        String said = column.getDefaultValue();
        String sql = said == null ? definition.defaultValue() : said;
        return sql == null || sql.isBlank() ? null : DefaultValue.Expression.of(sql);
    }

    /** The conditions without a name are one for Hibernate, which knows nothing of those in a definition. */
    private void readChecks(String column, List<CheckConstraint> found, List<String> said) {
        said.forEach(condition -> addCheck(column, condition));
        List<String> open = new ArrayList<>();
        for (CheckConstraint check : found) {
            Options.refuse("the check of column " + table + "." + column, Options.of(check));
            if (check.isAnonymous()) {
                open.add(check.getConstraint());
            } else {
                checks.add(Check.of(check.getConstraint()).named(names.said(check.getName())));
            }
        }
        if (!open.isEmpty()) {
            addCheck(column, open.size() == 1 ? open.get(0) : "(" + String.join(") and (", open) + ")");
        }
    }

    /**
     * A check at a column, under the name that PostgreSQL gives it. The name is left open where it would be too long, and on
     * H2, which numbers such checks in its own way.
     */
    private void addCheck(String column, String condition) {
        String usual = table.name() + "_" + column + "_check";
        int number = 0;
        while (isTaken(number == 0 ? usual : usual + number)) {
            number++;
        }
        String name = number == 0 ? usual : usual + number;
        boolean isOpen = name.length() > LONGEST_NAME || target.engine().equals("h2");
        checks.add(Check.of(condition).named(isOpen ? null : name));
    }

    private boolean isTaken(String name) {
        return checks.stream().anyMatch(check -> name.equals(check.name()));
    }

    /** The columns, with their types and defaults in the form that migrations write. */
    List<Column> columns() {
        List<Column> spoken = normal(columns);
        List<Column> again = normal(spoken);
        List<Column> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            ColumnType type = spoken.get(i).type();
            // Some words are not the engine's own for what they are read as: clob on H2.
            boolean isPortable =
                    !(type instanceof SqlType) && type.equals(again.get(i).type()) && !isOtherWord(type);
            if (!target.isKnown() && saidByUser.get(i) && column.type() instanceof SqlType said) {
                type = TypeReading.read(said.sql());
                isPortable = !(type instanceof SqlType);
            } else if (!target.isKnown() && !isPortable) {
                throw notPortable(column.name(), type);
            }
            // What is not portable stays as it was said.
            read.add(column.withType(isPortable ? type : column.type())
                    .withDefault(spoken.get(i).defaultValue()));
        }
        return read;
    }

    /** SQLite keeps the word, and Hibernate looks for numeric when it validates. */
    private boolean isOtherWord(ColumnType type) {
        return target.engine().equals("sqlite")
                && type instanceof PortableType portable
                && portable.kind() == PortableType.Kind.DECIMAL;
    }

    private List<Column> normal(List<Column> columns) {
        Schema schema = Schema.of(Table.of(QualifiedName.of("t"), unnamed(columns), List.of(), List.of()));
        return target.dialect()
                .normal(schema)
                .tables()
                .values()
                .iterator()
                .next()
                .columns();
    }

    /** Names that do not fold, so that the columns are found again in their places. */
    private static List<Column> unnamed(List<Column> columns) {
        List<Column> unnamed = new ArrayList<>();
        for (Column column : columns) {
            unnamed.add(column.renamed("c" + unnamed.size())
                    .withComment(null)
                    .withGeneration(null)
                    .withNumbering(null));
        }
        return unnamed;
    }

    private HibernateSchemaException notPortable(String column, ColumnType type) {
        return new HibernateSchemaException(
                "Column " + table + "." + column + " cannot be read without a database.",
                "Its type is another one on each; on "
                        + target.dialect().traits().product() + " it is " + type.describe() + ".",
                "Say the database: HibernateSchema.on(\"" + target.engine() + "\").of(...), or hibernate.dialect in"
                        + " hibernate.properties.");
    }

    List<Check> checks() {
        return checks;
    }

    /** The columns whose definitions say that they are unique. */
    List<String> unique() {
        return unique;
    }
}
