package dev.retort.hibernate;

import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads tables. */
final class TableReading {

    /** {@code engine=InnoDB, default charset = utf8mb4}. */
    private static final Pattern OPTION = Pattern.compile("\\s*,?\\s*(\\w+(?: \\w+)?)\\s*=\\s*('[^']*'|[^\\s,']+)");

    private final Metadata metadata;
    private final ReadFor target;
    private final StoredNames names;
    private final NamedTypes types;
    private final Keys keys;

    TableReading(Metadata metadata, ReadFor target, StoredNames names, NamedTypes types) {
        this.metadata = metadata;
        this.target = target;
        this.names = names;
        this.types = types;
        this.keys = Keys.of(metadata, names);
    }

    Table read(org.hibernate.mapping.Table table) {
        QualifiedName name = names.table(table);
        Options.refuse("table " + name, Options.declarations(table));
        ColumnReading columns = new ColumnReading(metadata, target, names, types, name);
        table.getColumns().forEach(columns::read);
        List<Constraint> constraints = new ArrayList<>();
        PrimaryKey primaryKey = primaryKey(table);
        if (primaryKey != null) {
            constraints.add(primaryKey);
        }
        List<Index> indexes = new ArrayList<>();
        keys.readUniqueKeys(table, columns.unique(), constraints, indexes);
        foreignKeys(table).forEach(key -> keys.readForeignKey(key, constraints));
        constraints.addAll(columns.checks());
        for (CheckConstraint check : table.getChecks()) {
            Options.refuse("a check of table " + name, Options.of(check));
            Check read = Check.of(check.getConstraint());
            constraints.add(check.isNamed() ? read.named(names.said(check.getName())) : read);
        }
        table.getIndexes().values().forEach(index -> indexes.add(keys.index(index)));
        return Table.of(name, columns.columns(), constraints, indexes)
                .withComment(table.getComment())
                .withOptions(options(name, Options.of(table)));
    }

    /** Hibernate 6 has no other way to ask for them. */
    @SuppressWarnings("removal")
    private static Collection<ForeignKey> foreignKeys(org.hibernate.mapping.Table table) {
        return table.getForeignKeys().values();
    }

    private @Nullable PrimaryKey primaryKey(org.hibernate.mapping.Table table) {
        if (!table.hasPrimaryKey()) {
            return null;
        }
        PrimaryKey key = PrimaryKey.of(
                table.getPrimaryKey().getColumns().stream().map(names::column).toList());
        UniqueKey ordering = table.getPrimaryKey().getOrderingUniqueKey();
        return ordering != null && ordering.isNameExplicit() ? key.named(names.said(ordering.getName())) : key;
    }

    private List<TableOption> options(QualifiedName table, @Nullable String sql) {
        List<TableOption> options = new ArrayList<>();
        if (sql == null) {
            return options;
        }
        Matcher matcher = OPTION.matcher(sql);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            options.add(new TableOption(target.engine(), matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        if (end < sql.stripTrailing().length() || !target.hasCatalogs()) {
            Options.refuse("table " + table, sql);
        }
        return options;
    }
}
