package dev.retort.source;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Row;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sql;
import dev.retort.schema.SqlText;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of Retort as the words that make them, each by the class that knows the words of its kind. */
final class Words {

    /** A constant of a class has 65,535 bytes at most, and a character needs three of them at most. */
    private static final int LONGEST_CONSTANT = 65_535 / 3;

    final Imports imports;
    final Values values = new Values(this);
    final TypeWords types = new TypeWords(this);
    final ColumnWords columns = new ColumnWords(this);
    final ConstraintWords constraints = new ConstraintWords(this);
    final IndexWords indexes = new IndexWords(this);
    final TableWords tables = new TableWords(this);
    final ObjectWords objects = new ObjectWords(this);
    final SqlSource sql = new SqlSource(this);
    final RowWords rows = new RowWords(this);

    Words(Imports imports) {
        this.imports = imports;
    }

    /** A word of {@code Define}. */
    Code.Call define(String word, Code... arguments) {
        return define(word, List.of(arguments));
    }

    /** A word of {@code Define}. */
    Code.Call define(String word, List<? extends Code> arguments) {
        imports.define();
        return Code.call(word, arguments);
    }

    /** A text as a literal. */
    Code text(String text) {
        if (text.length() <= LONGEST_CONSTANT) {
            return new Code.Text(text);
        }
        List<Code> parts = new ArrayList<>(List.of(new Code.Text("")));
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + LONGEST_CONSTANT);
            boolean isInPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
            end = isInPair ? end - 1 : end;
            parts.add(new Code.Text(text.substring(at, end)));
            at = end;
        }
        return Code.call(imports.type(String.class) + ".join", parts);
    }

    /** A text that people read line by line, such as SQL. */
    Code lines(String text) {
        return text.length() <= LONGEST_CONSTANT ? TextBlock.codeOf(text) : text(text);
    }

    List<Code> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** A name as the words take it. */
    Code name(QualifiedName name) {
        return text(name.toString());
    }

    Code constant(Enum<?> constant) {
        return Code.token(imports.constant(constant));
    }

    /** Anything that stands in an operation, whatever its kind, as an argument of a constructor. */
    Code of(@Nullable Object value) {
        if (value instanceof QualifiedName name) {
            return Code.call(imports.type(QualifiedName.class) + ".parse", name(name));
        }
        if (value instanceof Table table) {
            return tables.table(table);
        }
        if (value instanceof Column column) {
            return columns.column(column);
        }
        if (value instanceof ColumnType type) {
            return types.type(type);
        }
        if (value instanceof Constraint constraint) {
            return constraints.constraint(constraint);
        }
        if (value instanceof Index index) {
            return indexes.index(index);
        }
        if (value instanceof IndexKey key) {
            return indexes.key(key);
        }
        if (value instanceof SchemaObject object) {
            return objects.object(object);
        }
        if (value instanceof PartitionBounds bounds) {
            return tables.bounds(bounds);
        }
        if (value instanceof Sql statement) {
            return sql.sql(statement);
        }
        if (value instanceof SqlText piece) {
            return sql.constructed(piece);
        }
        if (value instanceof Row row) {
            return rows.row(row);
        }
        if (value instanceof Grant grant) {
            return objects.grant(grant, "to");
        }
        if (value instanceof LabelRenaming renaming) {
            return define("renaming", text(renaming.from()), text(renaming.to()));
        }
        return values.of(value);
    }
}
