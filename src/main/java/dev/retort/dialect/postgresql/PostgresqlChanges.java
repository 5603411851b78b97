package dev.retort.dialect.postgresql;

import dev.retort.dialect.ChangeCompiler;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.DefinitionException;
import dev.retort.schema.EnumType;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RowSecurity;
import dev.retort.schema.SqlText;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to a table that PostgreSQL says otherwise than the standard, or that the standard has no words for. */
final class PostgresqlChanges extends ChangeCompiler {

    private final PostgresqlCompiler compiler;
    private final PostgresqlClauses words;
    private final List<TableChange> before = new ArrayList<>();
    private @Nullable Table standing;
    private boolean isRead;

    PostgresqlChanges(PostgresqlCompiler compiler, QualifiedName table) {
        super(compiler, table);
        this.compiler = compiler;
        this.words = compiler.words();
    }

    /** Takes a change as made. */
    void goOnFrom(TableChange change) {
        before.add(change);
    }

    /** The column as it stands after the changes so far, or null where it is not known; the table is read once. */
    private @Nullable Column standing(String name) {
        if (!isRead) {
            isRead = true;
            standing = compiler.known().table(table);
        }
        for (TableChange change : before) {
            try {
                standing = standing == null ? null : change.applyTo(standing);
            } catch (DefinitionException e) {
                // What is known does not fit what is asked; the engine will say what is wrong.
                standing = null;
            }
        }
        before.clear();
        return standing == null ? null : standing.column(name).orElse(null);
    }

    /** An identity goes on behind the largest number; a serial column ends without its default and its sequence. */
    @Override
    public List<String> setNumbering(SetNumbering change) {
        Column column = standing(change.column());
        Numbering from = column == null ? change.previous() : column.numbering();
        Numbering to = change.numbering();
        String name = "alter column " + words.name(change.column()) + " ";
        boolean both = from != null && from != Numbering.AUTO_INCREMENT && to != null && to != Numbering.AUTO_INCREMENT;
        if (both) {
            return alter(name + "set generated " + (to == Numbering.ALWAYS ? "always" : "by default"));
        }
        List<String> statements = new ArrayList<>();
        if (from == Numbering.AUTO_INCREMENT && to != Numbering.AUTO_INCREMENT) {
            statements.add(DollarQuotes.block("execute 'alter table "
                    + words.name(table).replace("'", "''")
                    + " " + name.replace("'", "''") + "drop default, "
                    + name.replace("'", "''") + "set not null; drop sequence ' || " + ownSequence(change.column())
                    + ";"));
        } else if (from != null && from != to) {
            statements.addAll(alter(name + "drop identity"));
        }
        if (to == Numbering.AUTO_INCREMENT) {
            statements.add(serial(change.column()));
        } else if (to != null) {
            statements.addAll(alter(name + "set not null"));
            statements.addAll(alter(name + "add " + words.numbering(to)));
        }
        if (to != null) {
            String number = words.name(change.column());
            statements.add(DollarQuotes.block("perform pg_catalog.setval(" + ownSequence(change.column()) + ", max("
                    + number + ")) from " + words.name(table) + " having max(" + number + ") > 0;"));
        }
        return statements;
    }

    private String ownSequence(String column) {
        return "pg_catalog.pg_get_serial_sequence(" + words.literal(words.name(table)) + ", " + words.literal(column)
                + ")";
    }

    /**
     * What {@code serial} stands for: postgresql.org/docs/current/datatype-numeric.html. A table that was renamed may own the
     * sequence of the usual name, so the first free one is taken, as the engine does.
     */
    private String serial(String column) {
        String usual = withinBytes(table.name() + "_" + column, 57) + "_seq";
        String schema = table.schema() == null ? "" : words.name(table.schema()) + ".";
        String owner = words.name(table) + "." + words.name(column);
        String alter = "alter table " + words.name(table) + " alter column " + words.name(column) + " ";
        return DollarQuotes.block("declare sequence text := " + words.literal(words.name(table.beside(usual)))
                + "; number integer := 0; begin while pg_catalog.to_regclass(sequence) is not null loop"
                + " number := number + 1; sequence := " + words.literal(schema) + " || pg_catalog.quote_ident("
                + words.literal(usual) + " || number); end loop;"
                + " execute 'create sequence ' || sequence || " + words.literal(" owned by " + owner) + ";"
                + " execute " + words.literal(alter + "set not null") + ";"
                + " execute " + words.literal(alter + "set default nextval(") + " || pg_catalog.quote_literal(sequence)"
                + " || ')'; end;");
    }

    private static String withinBytes(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    /**
     * PostgreSQL makes nothing of a text unless it is told to, and no default of one; so both are said here, as for a truth that
     * becomes a number. A value that cannot be converted makes the change fail. From all other types its own conversions by assignment are used, which
     * never cut a value.
     */
    @Override
    public List<String> setType(SetType change) {
        Column column = standing(change.column());
        ColumnType type = change.type().forEngine(words.dialect());
        ColumnType before = column == null ? change.previous() : column.type();
        if (column != null && column.collation() != null && isText(type)) {
            // Otherwise the engine goes back to the usual collation.
            ColumnType collated = new SqlType(words.type(type) + " collate " + words.collation(column.collation()));
            return super.setType(
                    new SetType(change.column(), collated, change.conversion(), change.previous(), change.wayBack()));
        }
        DefaultValue value = column == null ? null : column.defaultValue();
        boolean enums = isEnum(type) || (before != null && isEnum(before));
        boolean readsText = before != null && isText(before) && !isText(type) && !isBinary(type);
        boolean counts = before != null && (isBoolean(before) ? isNumber(type) : isBoolean(type) && isNumber(before));
        if (!enums && !readsText && !counts) {
            return super.setType(change);
        }
        boolean steps = value != null && column != null && column.generation() == null;
        List<String> statements = new ArrayList<>();
        String name = "alter column " + words.name(change.column()) + " ";
        if (steps) {
            statements.addAll(alter(name + "drop default"));
        }
        SetType converting = new SetType(
                change.column(), type, conversion(change, type, counts), change.previous(), change.wayBack());
        statements.addAll(super.setType(converting));
        if (steps && value != null) {
            statements.addAll(alter(name + "set default " + words.defaultValue(value)));
        }
        return statements;
    }

    /** The type is said with it: postgresql.org/docs/current/sql-altertable.html. */
    @Override
    public List<String> setCollation(SetCollation change) {
        Column column = standing(change.column());
        if (column == null) {
            throw new UnsupportedByDialectException(
                    words.dialect(),
                    "Column " + change.column() + " of " + table + " cannot get another collation.",
                    "PostgreSQL wants its type said with it, and the column is not known here.",
                    "Run it on the database, write the script from the revision that creates the table, or write the"
                            + " statement with execute(\"alter table ... alter column ... type ... collate ...\").");
        }
        String collation = change.collation();
        return alter("alter column " + words.name(change.column()) + " type " + words.type(column.type())
                + (collation == null ? "" : " collate " + words.collation(collation)));
    }

    private @Nullable SqlText conversion(SetType change, ColumnType type, boolean counts) {
        SqlText said = change.conversion();
        if (isEnum(type)) {
            String value = said == null ? words.name(change.column()) : "(" + words.text(said) + ")";
            return SqlText.of(value + (type instanceof ArrayType ? "::text[]::" : "::text::") + words.type(type));
        }
        if (said != null) {
            return said;
        }
        String name = words.name(change.column());
        if (isBoolean(type) && counts) {
            return SqlText.of(name + " <> 0");
        }
        // A truth is 1 or 0 as an integer and as no other number.
        return SqlText.of(name + "::" + (counts ? "integer" : words.type(type)));
    }

    private static boolean isText(ColumnType type) {
        return type instanceof PortableType portable
                && switch (portable.kind()) {
                    case CHARACTER, VARCHAR, TEXT, CASE_INSENSITIVE_TEXT -> true;
                    default -> false;
                };
    }

    private static boolean isBoolean(ColumnType type) {
        return type instanceof PortableType portable && portable.kind() == PortableType.Kind.BOOLEAN;
    }

    private static boolean isNumber(ColumnType type) {
        return type instanceof PortableType portable
                && switch (portable.kind()) {
                    case SMALLINT, INTEGER, BIGINT, DECIMAL -> true;
                    default -> false;
                };
    }

    /** What a text would have to be written like to become bytes nobody can tell. */
    private static boolean isBinary(ColumnType type) {
        return type instanceof PortableType portable && portable.kind() == PortableType.Kind.BINARY;
    }

    private static boolean isEnum(ColumnType type) {
        ColumnType one = type instanceof ArrayType array ? array.of() : type;
        return one instanceof EnumType;
    }

    /** The place is an option, too, under a word of its own: postgresql.org/docs/current/sql-altertable.html. */
    @Override
    public List<String> setOption(SetOption change) {
        String value = change.value();
        if (change.key().equals("tablespace")) {
            return alter("set tablespace " + words.name(value == null ? "pg_default" : value));
        }
        return alter(value == null ? "reset (" + change.key() + ")" : "set (" + change.key() + " = " + value + ")");
    }

    /** Whether they count and whether they do for the owner are two switches: postgresql.org/docs/current/sql-altertable.html. */
    @Override
    public List<String> setRowSecurity(SetRowSecurity change) {
        RowSecurity security = change.security();
        boolean counts = security == RowSecurity.ENABLED || security == RowSecurity.FORCED;
        String force = change.endsForce() ? ", no force row level security" : "";
        return alter((counts ? "enable" : "disable") + " row level security"
                + (security != null && security.isForced() ? ", force row level security" : force));
    }

    @Override
    public List<String> attachPartition(AttachPartition change) {
        return alter("attach partition " + words.name(change.partition()) + " "
                + new PartitionTexts(words).bounds(change.bounds()));
    }

    /** One that was stopped half way is finalized: postgresql.org/docs/current/sql-altertable.html. */
    @Override
    public List<String> detachPartition(DetachPartition change) {
        boolean half = change.isConcurrent() && Unfinished.detachment(compiler.known(), change.partition());
        String manner = half ? " finalize" : change.isConcurrent() ? " concurrently" : "";
        return alter("detach partition " + words.name(change.partition()) + manner);
    }
}
