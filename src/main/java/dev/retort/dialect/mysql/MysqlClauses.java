package dev.retort.dialect.mysql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Feature;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.Index;
import dev.retort.schema.PortableType;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB write otherwise than the standard. */
final class MysqlClauses extends Clauses {

    private static final int LONGEST_FILE_NAME = 240;
    private static final int BYTES_OF_OTHER = 5;
    /** The types whose default can be the time at which the row is made, which has to have as many digits. */
    private static final Pattern POINT = Pattern.compile("(?:timestamp|datetime)(\\(\\d\\))?");

    private final Engine engine;

    MysqlClauses(Engine engine) {
        super(MysqlTraits.of(engine), new MysqlLiterals(engine.escapesByBackslash()));
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** The name of a table, which has to fit in the name of a file, in which other characters than letters are longer. */
    @Override
    public String name(QualifiedName name) {
        int length = name.name()
                .codePoints()
                .map(c -> c < 128 && Character.isLetterOrDigit(c) ? 1 : BYTES_OF_OTHER)
                .sum();
        if (length > LONGEST_FILE_NAME) {
            throw new UnsupportedByDialectException(
                    traits().name(),
                    "'" + name.name() + "' is too long a name for a table of " + traits().product() + ".",
                    "It is the name of a file too, in which a character that is no letter or digit of ASCII takes "
                            + BYTES_OF_OTHER + ".",
                    "Shorten it.");
        }
        return super.name(name);
    }

    @Override
    protected String portableType(PortableType type) {
        return switch (type.kind()) {
            case DECIMAL -> type.length() == null ? "decimal(65, 30)" : super.portableType(type);
            case VARCHAR -> type.length() == null ? "varchar(255)" : super.portableType(type);
            case TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> fraction(type);
            case BINARY -> type.length() == null ? super.portableType(type) : "varbinary(" + type.length() + ")";
            default -> super.portableType(type);
        };
    }

    /** The engine's word says six digits of a second; others stand in their place. */
    private String fraction(PortableType type) {
        String word = super.portableType(PortableType.of(type.kind()));
        return type.length() == null ? word : word.substring(0, word.indexOf('(')) + "(" + type.length() + ")";
    }

    @Override
    public String column(Column column) {
        return name(column.name()) + " " + definition(column);
    }

    /** A column without its name. */
    String definition(Column column) {
        DefaultValue value = column.defaultValue();
        Generation generation = column.generation();
        String collation = column.collation();
        String comment = column.comment();
        return type(column.type())
                + (collation == null ? "" : " collate " + collation(collation))
                + (generation == null ? "" : " " + generation(generation))
                + (column.nullable() ? nullable(column.type()) : notNull(generation))
                + (column.isIdentity() ? " auto_increment" : "")
                + (value == null ? "" : " default " + defaultFor(column.type(), value))
                + (comment == null ? "" : " comment " + literal(comment));
    }

    /** MariaDB lets no column that it works out say that it is never null. */
    private String notNull(@Nullable Generation generation) {
        return generation != null && engine.isMariadb() ? "" : " not null";
    }

    /** Where {@code explicit_defaults_for_timestamp} is off, a timestamp holds null only when that is said. */
    private String nullable(ColumnType type) {
        return type(type).toLowerCase(Locale.ROOT).startsWith("timestamp") ? " null" : "";
    }

    /** A default for a column of a type, or of one that is not known. */
    String defaultFor(@Nullable ColumnType type, DefaultValue value) {
        if (value instanceof DefaultValue.Expression expression) {
            String sql = text(expression.sql());
            boolean now = Defaults.isNow(sql);
            Matcher point = POINT.matcher(type == null ? "" : type(type).toLowerCase(Locale.ROOT));
            if (now && point.matches()) {
                return "current_timestamp" + (point.group(1) == null ? "" : point.group(1));
            }
            return "(" + sql + ")";
        }
        String literal = defaultValue(value);
        boolean isLarge = type != null && isLarge(type);
        boolean inParentheses = literal.startsWith("from_unixtime") || (isLarge && !engine.isMariadb());
        return inParentheses ? "(" + literal + ")" : literal;
    }

    private boolean isLarge(ColumnType type) {
        String words = type(type).toLowerCase(Locale.ROOT);
        return words.contains("text") || words.contains("blob") || words.startsWith("json");
    }

    @Override
    public String constraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "primary key (" + names(key.columns()) + ")";
        }
        if (constraint.name() != null && !(constraint instanceof Check)) {
            indexName(constraint.name());
        }
        boolean setsDefault = constraint instanceof ForeignKey key
                && (key.deleting() == ReferentialAction.SET_DEFAULT || key.updating() == ReferentialAction.SET_DEFAULT);
        if (setsDefault) {
            throw unsupported(
                    constraint.describe(),
                    Feature.SET_DEFAULT_ACTION,
                    "Say another action, or write onlyOn(...) around it for the engines that have it.");
        }
        return super.constraint(constraint);
    }

    /** The name of an index, or of a constraint that makes one. */
    String indexName(String name) {
        if (name.equalsIgnoreCase("primary")) {
            throw new UnsupportedByDialectException(
                    traits().name(),
                    "'" + name + "' cannot be the name of an index on " + traits().product() + ".",
                    "It is that of the index of a primary key.",
                    "Name it otherwise.");
        }
        return name(name);
    }

    /** An index inside {@code create table} or {@code alter table ... add}. */
    String index(Index index) {
        StringJoiner keys = new StringJoiner(", ", " (", ")");
        index.keys().forEach(key -> keys.add(indexKey(key)));
        return IndexKind.words(this, index) + "index " + indexName(String.valueOf(index.name())) + keys;
    }

    /** The failure of a change that was said with care, where the engine cannot tell whether it has anything to do. */
    UnsupportedByDialectException saidWithCare(String what) {
        return new UnsupportedByDialectException(
                traits().name(),
                what + " cannot be made to depend on what is there.",
                traits().product() + " has no words for that, and the table is not known here.",
                "Leave ifExists() or ifNotExists() out, run it on the database, or write the script from the revision that"
                        + " creates the table.");
    }

    /** The failure of a column that numbers the rows and is not the first of a key. */
    UnsupportedByDialectException needsKey(QualifiedName table, String column) {
        return unsupported(
                "column " + column + " of " + table + " number the rows",
                Feature.IDENTITY_OUTSIDE_KEY,
                "Make it the first column of the primary key, or say unique(\"" + column
                        + "\") together with it, in the same createTable or alterTable.");
    }
}
