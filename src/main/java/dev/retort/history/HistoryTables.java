package dev.retort.history;

import static dev.retort.schema.Define.bigint;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.timestampWithTimeZone;
import static dev.retort.schema.Define.varchar;

import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import java.util.List;

/**
 * The three tables in which a database keeps its history.
 *
 * @param version the name of the version table; the others stand beside it
 */
public record HistoryTables(QualifiedName version) {

    /** The longest id of a revision. */
    public static final int LONGEST_ID = 64;

    /** The name of the journal. */
    public QualifiedName journal() {
        return version.beside(prefix() + "_journal");
    }

    /** The name of the run table. */
    public QualifiedName run() {
        return version.beside(prefix() + "_run");
    }

    /** Whether a table is one of the three. */
    public boolean includes(QualifiedName table) {
        return table.equals(version) || table.equals(journal()) || table.equals(run());
    }

    private String prefix() {
        String name = version.name();
        return name.endsWith("_version") ? name.substring(0, name.length() - "_version".length()) : name;
    }

    /** The definitions, in the order in which they are made. */
    List<Table> definitions() {
        return List.of(
                table(
                        run(),
                        column("id", integer()).notNull(),
                        column("epoch", bigint()).notNull(),
                        column("holder", varchar(200)),
                        column("tool", varchar(64)),
                        column("started_at", timestampWithTimeZone()),
                        primaryKey("id")),
                table(version, column("version_num", varchar(LONGEST_ID)).notNull(), primaryKey("version_num")),
                table(
                        journal(),
                        column("id", bigint()).notNull(),
                        column("revision", varchar(LONGEST_ID)).notNull(),
                        column("direction", varchar(10)).notNull(),
                        column("operation", integer()).notNull(),
                        column("statement", integer()).notNull(),
                        column("state", varchar(10)).notNull(),
                        column("fingerprint", varchar(80)).notNull(),
                        column("description", text()),
                        column("epoch", bigint()).notNull(),
                        column("backend", varchar(64)),
                        column("who", varchar(200)),
                        column("happened_at", timestampWithTimeZone()).notNull(),
                        column("took_ms", bigint()),
                        column("parameters", text()),
                        column("tool", varchar(64)).notNull(),
                        column("error", text()),
                        primaryKey("id")));
    }

    private static Table table(QualifiedName name, TableElement... elements) {
        return NamingConvention.standard().name(Table.of(name, List.of(elements)));
    }
}
