package dev.retort.hibernate;

import dev.retort.dialect.NameFolding;
import dev.retort.schema.QualifiedName;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedNameParser;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Names as a migration says them, so that the engine stores what it stores when Hibernate says them its way. */
final class StoredNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final ReadFor database;
    private final @Nullable String defaultSchema;
    private final @Nullable String defaultCatalog;

    StoredNames(Metadata metadata, ReadFor database) {
        this.database = database;
        ConfigurationService settings =
                metadata.getDatabase().getServiceRegistry().getService(ConfigurationService.class);
        this.defaultSchema = setting(settings, "hibernate.default_schema");
        this.defaultCatalog = setting(settings, "hibernate.default_catalog");
    }

    private static @Nullable String setting(@Nullable ConfigurationService settings, String key) {
        Object value = settings == null ? null : settings.getSettings().get(key);
        return value == null ? null : value.toString();
    }

    /** A name that Hibernate writes with quotes, or without. */
    String said(String text, boolean isQuoted) {
        NameFolding folding = database.dialect().traits().folding();
        if (!isQuoted) {
            // Where no database is known the engine is still to fold it, and every one finds a plain word.
            return database.isKnown() ? folding.said(folding.stored(text)) : text.toLowerCase(Locale.ROOT);
        }
        if (folding == NameFolding.UPPER && PLAIN.matcher(text).matches()) {
            throw new HibernateSchemaException(
                    "The name `" + text + "` cannot be read for "
                            + database.dialect().traits().product() + ".",
                    "Hibernate quotes it, so that it is stored in lower case there; a migration that says " + text
                            + " means " + folding.stored(text) + ", which SQL without quotes finds.",
                    "Leave the quotes out, or say the name in capitals: `" + folding.stored(text) + "`.");
        }
        return text;
    }

    /** A name in Hibernate's own writing, with quotes around it or without. */
    String said(String written) {
        Identifier name = Identifier.toIdentifier(written);
        return name == null ? written : said(name);
    }

    String said(Identifier name) {
        return said(name.getText(), name.isQuoted());
    }

    QualifiedName table(Table table) {
        return said(table.getCatalogIdentifier(), table.getSchemaIdentifier(), table.getNameIdentifier());
    }

    String column(Column column) {
        return said(column.getName(), column.isQuoted());
    }

    /** The name of a table or another object, in its schema. */
    QualifiedName said(@Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {
        String space = database.hasCatalogs()
                ? first(text(catalog), text(schema), defaultCatalog, defaultSchema)
                : first(text(schema), defaultSchema);
        String other = first(text(catalog), defaultCatalog);
        if (!database.hasCatalogs() && other != null) {
            throw new HibernateSchemaException(
                    "Table " + name.getText() + " cannot be read in catalog " + other + ".",
                    "A catalog is another database on "
                            + database.dialect().traits().product() + ", which one connection cannot reach.",
                    "Say a schema instead of a catalog: @Table(schema = \"...\") or hibernate.default_schema.");
        }
        return new QualifiedName(space, said(name));
    }

    /** The name as {@code create type "a"."b"} has it. */
    QualifiedName parsed(String written) {
        QualifiedNameParser.NameParts parts = QualifiedNameParser.INSTANCE.parse(written);
        return said(null, parts.getSchemaName(), parts.getObjectName());
    }

    private @Nullable String text(@Nullable Identifier name) {
        return name == null ? null : said(name);
    }

    private static @Nullable String first(@Nullable String... names) {
        for (String name : names) {
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
