package dev.retort.dialect.postgresql;

import dev.retort.schema.Extension;
import dev.retort.schema.Function;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is no table, from the rows of the catalog's queries. */
final class ReflectedObjects {

    private static final Map<String, String> KINDS = Map.of("d", "ndistinct", "f", "dependencies", "m", "mcv");
    private static final Map<String, String> COMMANDS =
            Map.of("r", "select", "a", "insert", "w", "update", "d", "delete");

    private final ReflectedNames names;
    private final List<SchemaObject> objects = new ArrayList<>();

    ReflectedObjects(ReflectedNames names) {
        this.names = names;
    }

    List<SchemaObject> objects() {
        return objects;
    }

    /** Reads a row of {@link CatalogQueries#RELATIONS} that is a sequence. */
    void sequence(ResultSet row) throws SQLException {
        objects.add(NormalObjects.normal(new Sequence(
                names.own(row.getString(2)),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17),
                row.getLong(18),
                row.getLong(19),
                row.getBoolean(20))));
    }

    /** Reads a row of {@link CatalogQueries#RELATIONS} that is a view. */
    void view(ResultSet row) throws SQLException {
        boolean isMaterialized = row.getString(3).equals("m");
        objects.add(new View(
                names.own(row.getString(2)),
                SqlText.of(row.getString(14).strip().replaceFirst(";$", "")),
                isMaterialized));
    }

    /** Reads a row of {@link ObjectQueries#FUNCTIONS}. */
    void function(ResultSet row) throws SQLException {
        objects.add(new Function(
                names.own(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                attributes(row),
                SqlText.of(row.getString(5))));
    }

    private static String attributes(ResultSet row) throws SQLException {
        List<String> words = new ArrayList<>();
        String volatility = row.getString(6);
        if (!volatility.equals("v")) {
            words.add(volatility.equals("i") ? "immutable" : "stable");
        }
        if (row.getBoolean(7)) {
            words.add("strict");
        }
        if (row.getBoolean(8)) {
            words.add("security definer");
        }
        if (row.getBoolean(9)) {
            words.add("leakproof");
        }
        String parallel = row.getString(10);
        if (!parallel.equals("u")) {
            words.add(parallel.equals("s") ? "parallel safe" : "parallel restricted");
        }
        String cost = row.getString(11);
        boolean inC = row.getString(4).equals("c") || row.getString(4).equals("internal");
        if (!cost.equals(inC ? "1" : "100")) {
            words.add("cost " + cost);
        }
        if (row.getBoolean(14) && !row.getString(12).equals("1000")) {
            words.add("rows " + row.getString(12));
        }
        for (String setting : ReflectedNames.texts(row, 13)) {
            int at = setting.indexOf('=');
            words.add("set " + setting.substring(0, at) + " to " + setting.substring(at + 1));
        }
        return String.join(" ", words);
    }

    /** Reads a row of {@link ObjectQueries#TRIGGERS}, the bits of the kind as pg_trigger.h has them. */
    void trigger(ResultSet row) throws SQLException {
        QualifiedName table = names.relation(row.getString(1));
        if (table == null) {
            return;
        }
        int bits = row.getInt(3);
        Set<Trigger.Event> events = EnumSet.noneOf(Trigger.Event.class);
        addIf(events, bits, 4, Trigger.Event.INSERT);
        addIf(events, bits, 8, Trigger.Event.DELETE);
        addIf(events, bits, 16, Trigger.Event.UPDATE);
        addIf(events, bits, 32, Trigger.Event.TRUNCATE);
        Trigger.Time time =
                (bits & 2) != 0 ? Trigger.Time.BEFORE : (bits & 64) != 0 ? Trigger.Time.INSTEAD_OF : Trigger.Time.AFTER;
        String definition = row.getString(5);
        String calls = " EXECUTE FUNCTION ";
        int call = definition.lastIndexOf(calls);
        int when = definition.indexOf(" WHEN (");
        SqlText condition =
                when < 0 || when > call ? null : SqlText.of(definition.substring(when + " WHEN (".length(), call - 1));
        objects.add(new Trigger(
                table.beside(row.getString(2)),
                table,
                time,
                events,
                ReflectedNames.texts(row, 4),
                (bits & 1) != 0,
                condition,
                SqlText.of(definition.substring(call + calls.length())),
                null));
    }

    private static void addIf(Set<Trigger.Event> events, int bits, int bit, Trigger.Event event) {
        if ((bits & bit) != 0) {
            events.add(event);
        }
    }

    /** Reads a row of {@link ObjectQueries#POLICIES}. */
    void policy(ResultSet row) throws SQLException {
        QualifiedName table = names.relation(row.getString(1));
        if (table == null) {
            return;
        }
        objects.add(new Policy(
                table.beside(row.getString(2)),
                table,
                !row.getBoolean(3),
                COMMANDS.getOrDefault(row.getString(4), "all"),
                ReflectedNames.texts(row, 5),
                text(row.getString(6)),
                text(row.getString(7))));
    }

    private static @Nullable SqlText text(@Nullable String sql) {
        return sql == null ? null : SqlText.of(sql);
    }

    /** Reads a row of {@link CatalogQueries#NAMESPACES}. */
    void extensions(ResultSet row) throws SQLException {
        for (String name : ReflectedNames.texts(row, 4)) {
            objects.add(new Extension(names.own(name)));
        }
    }

    /** Reads a row of {@link ObjectQueries#STATISTICS}; all kinds are what PostgreSQL makes unless some are said. */
    void statistics(ResultSet row) throws SQLException {
        Set<String> kinds = new TreeSet<>();
        for (String letter : ReflectedNames.numbers(row.getString(4))) {
            if (KINDS.containsKey(letter)) {
                kinds.add(String.valueOf(KINDS.get(letter)));
            }
        }
        objects.add(new Statistics(
                names.own(row.getString(1)),
                names.in(row.getString(2), row.getString(3)),
                ReflectedNames.texts(row, 5),
                kinds.size() == KINDS.size() ? Set.of() : kinds));
    }
}
