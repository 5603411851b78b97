package dev.retort.source;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generation;
import dev.retort.schema.Numbering;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns as words. */
final class ColumnWords {

    private final Words words;

    ColumnWords(Words words) {
        this.words = words;
    }

    Code column(Column column) {
        return column(column, false);
    }

    /** A column; where it is part of a primary key that is said beside it, nobody has to say that it is not null. */
    Code column(Column column, boolean isKey) {
        Code code = words.define("column", words.text(column.name()), words.types.type(column.type()));
        if (column.numbering() != null) {
            code = Code.then(code, word(column.numbering()));
        } else if (!column.nullable() && !isKey) {
            code = Code.then(code, "notNull");
        }
        code = withDefault(code, column.defaultValue());
        code = withGeneration(code, column.generation());
        if (column.collation() != null) {
            String word = column.collation().isBlank() ? "withCollation" : "collate";
            code = Code.then(code, word, words.text(column.collation()));
        }
        code = column.comment() == null ? code : Code.then(code, "comment", words.text(column.comment()));
        code = column.formerName() == null ? code : Code.then(code, "renamedFrom", words.text(column.formerName()));
        return withInline(code, column);
    }

    private static String word(Numbering numbering) {
        return switch (numbering) {
            case IDENTITY -> "identity";
            case ALWAYS -> "identityAlways";
            case AUTO_INCREMENT -> "autoIncrement";
        };
    }

    private Code withDefault(Code code, @Nullable DefaultValue value) {
        if (value == null) {
            return code;
        }
        return value instanceof DefaultValue.Literal literal
                ? Code.then(code, "defaultTo", words.values.of(literal.value()))
                : Code.then(code, "defaultSql", words.sql.piece(((DefaultValue.Expression) value).sql()));
    }

    private Code withGeneration(Code code, @Nullable Generation generation) {
        if (generation == null) {
            return code;
        }
        Code generated = Code.then(code, "generatedAs", words.sql.piece(generation.expression()));
        return generation.isStored() ? Code.then(generated, "stored") : generated;
    }

    private Code withInline(Code code, Column column) {
        List<Constraint> inline = column.inline();
        if (!inline.stream().allMatch(constraint -> isOf(constraint, column))) {
            return Code.then(code, "withInline", words.values.of(inline));
        }
        Code all = code;
        for (Constraint constraint : inline) {
            all = Code.then(all, word(constraint));
        }
        return all;
    }

    private Code.Call word(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return Code.call(
                    "references",
                    words.name(key.table()),
                    words.text(key.references().get(0)));
        }
        return Code.call(constraint instanceof PrimaryKey ? "primaryKey" : "unique");
    }

    /** Whether a constraint is what a word at that column makes. */
    static boolean isOf(Constraint constraint, Column column) {
        List<String> columns = List.of(column.name());
        return constraint.equals(PrimaryKey.of(columns))
                || constraint.equals(Unique.of(columns))
                || (constraint instanceof ForeignKey key
                        && key.references().size() == 1
                        && key.equals(ForeignKey.of(columns, key.table(), key.references())));
    }
}
