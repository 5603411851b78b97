package dev.retort.dialect.hsqldb;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Expressions;
import dev.retort.dialect.NormalForm;
import dev.retort.reflect.Inspector;
import dev.retort.schema.ColumnType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PortableType;
import dev.retort.schema.ReferentialAction;
import java.sql.Connection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form in which what was meant and what HSQLDB gives back are equal. */
final class HsqldbForm extends NormalForm {

    HsqldbForm(Clauses clauses) {
        super(clauses);
    }

    @Override
    public Inspector inspector(Connection connection) {
        return new HsqldbInspector(connection, this);
    }

    /** The widest types are those without a width. */
    @Override
    public ColumnType type(String sql) {
        String text = sql.toLowerCase(Locale.ROOT)
                .replace("varchar(16777216) collate sql_text_ucc", "varchar_ignorecase")
                .replace("varchar(16777216)", "clob")
                .replace("varbinary(16777216)", "varbinary")
                .replaceFirst("^decimal\\(128, ?38\\)$", "decfloat");
        ColumnType type = super.type(text);
        boolean isReal = type.equals(PortableType.of(PortableType.Kind.REAL));
        return isReal ? PortableType.of(PortableType.Kind.DOUBLE_PRECISION) : type;
    }

    /** The catalog has UUIDs without quotes. */
    @Override
    public @Nullable DefaultValue defaultValue(String sql, ColumnType type) {
        boolean bare = type.equals(PortableType.of(PortableType.Kind.UUID)) && !sql.contains("'");
        return super.defaultValue(bare ? "'" + sql + "'" : sql, type);
    }

    /** HSQLDB writes the table before each column, and two comparisons for {@code between}. */
    @Override
    public String condition(String sql) {
        return new Expressions(clauses, sql) {
            @Override
            protected boolean writesBetweenInFull() {
                return true;
            }

            @Override
            protected String column(String name) {
                return name.substring(name.lastIndexOf('.') + 1);
            }
        }.normal();
    }

    @Override
    public ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    /** HSQLDB reads {@code desc} and forgets it. */
    @Override
    public IndexKey key(IndexKey key) {
        return key.sorted(IndexKey.Sorting.USUAL);
    }
}
