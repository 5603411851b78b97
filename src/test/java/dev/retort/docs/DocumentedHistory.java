package dev.retort.docs;

import dev.retort.Migrator;
import dev.retort.RevisionInfo;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.engine.TestDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Revision;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A migration of the documentation, after those of the quickstart that lead to its parent. */
final class DocumentedHistory {

    private static final String PACKAGE = "quickstart.migrations";

    private final Class<? extends Migration> migration;
    private final String parent;

    private DocumentedHistory(Class<? extends Migration> migration, String parent) {
        this.migration = migration;
        this.parent = parent;
    }

    static DocumentedHistory of(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalStateException(type + " is no revision");
        }
        String parent = revision.parent().length == 0 ? "base" : revision.parent()[0];
        return new DocumentedHistory(type.asSubclass(Migration.class), parent);
    }

    /** Applies it, takes it back and applies it again. */
    void goUpAndDown(TestDatabase database, boolean canGoDown) throws SQLException {
        Migrator migrator = on(Migrator.configure(database.dataSource()));
        migrator.upgradeTo(parent.equals("base") ? "+0" : parent);
        Schema before = reflected(database);
        migrator.upgradeTo("head");
        if (canGoDown) {
            migrator.downgradeTo("-1");
            Schema after = reflected(database);
            if (!after.equals(before)) {
                throw new AssertionError("Undone, " + migration + " leaves\n" + after + "\ninstead of\n" + before);
            }
            migrator.upgradeTo("head");
        }
    }

    /** The statements of the migration alone, one a line, without those that keep the history. */
    List<String> sql(String dialect, int majorVersion) {
        return on(Migrator.offline(dialect, majorVersion))
                .script(parent, "head")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .filter(line -> !line.equals("begin;") && !line.equals("commit;") && !line.contains("retort_"))
                .toList();
    }

    private Migrator on(Migrator migrator) {
        List<Class<? extends Migration>> classes = new ArrayList<>();
        ancestors().forEach(classes::add);
        classes.add(migration);
        Migrator result = migrator.parameter("currency", "EUR").database("billing");
        for (Class<? extends Migration> type : classes) {
            result = with(result, type);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Migrator with(Migrator migrator, Class<? extends Migration> type) {
        return migrator.migrations(type);
    }

    private Stream<Class<? extends Migration>> ancestors() {
        if (parent.equals("base")) {
            return Stream.of();
        }
        return Migrator.offline("h2", 2).scan(PACKAGE).history("base:" + parent).revisions().stream()
                .map(RevisionInfo::className)
                .map(DocumentedHistory::load);
    }

    private static Class<? extends Migration> load(String name) {
        try {
            return Class.forName(name).asSubclass(Migration.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema reflected(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Dialect dialect = Dialects.of(connection);
            Schema schema =
                    dialect.normal(dialect.inspector(connection).schema()).normal();
            for (Table table : schema.tables().values()) {
                if (table.name().name().startsWith("retort_")) {
                    schema = schema.without(table.name());
                }
            }
            return schema;
        }
    }
}
