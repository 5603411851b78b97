package dev.retort.dialect.postgresql;

import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A column of an enum.
 *
 * @param table its table
 * @param name its name
 * @param isArray whether it holds a list of labels
 * @param defaultLabel the label that it has by default, or null for none
 * @param defaultSql its default in SQL where that is no label, or null
 */
record EnumColumn(
        QualifiedName table,
        String name,
        boolean isArray,
        @Nullable String defaultLabel,
        @Nullable String defaultSql) {}
