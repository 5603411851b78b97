package dev.retort.docs;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Define;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page of every word says of the engines that are on the class path. */
final class EngineTexts {

    /** The versions that the page is written for, in the order of the page. */
    private static final Map<String, Integer> MAJORS = majors();

    private EngineTexts() {}

    private static Map<String, Integer> majors() {
        Map<String, Integer> majors = new LinkedHashMap<>();
        majors.put("postgresql", 18);
        majors.put("mysql", 8);
        majors.put("mariadb", 11);
        majors.put("sqlite", 3);
        majors.put("h2", 2);
        return majors;
    }

    /** The dialects on the class path. */
    static List<Dialect> dialects() {
        List<String> names = new ArrayList<>(Dialects.names());
        // Retort does not ship it; it has a page of its own.
        names.remove("hsqldb");
        List<Dialect> dialects = new ArrayList<>();
        MAJORS.forEach((name, major) -> {
            if (names.remove(name)) {
                dialects.add(Dialects.offline(name, major));
            }
        });
        if (!names.isEmpty()) {
            throw new AssertionError("Say for which version the page is written: " + names);
        }
        return dialects;
    }

    static List<String> engines(List<Dialect> dialects) {
        List<String> engines = new ArrayList<>();
        for (Dialect dialect : dialects) {
            String name = dialect.traits().name();
            engines.add("`" + name + "` " + MAJORS.get(name)
                    + (name.equals("mysql") ? " (compiled, not run on a server)" : ""));
        }
        return List.of("Engines of this page: " + String.join(", ", engines) + ".");
    }

    static List<String> types(List<Dialect> dialects) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| |");
        StringBuilder rule = new StringBuilder("|---|");
        for (Dialect dialect : dialects) {
            head.append(' ').append(dialect.traits().name()).append(" |");
            rule.append("---|");
        }
        lines.add(head.toString());
        lines.add(rule.toString());
        samples().forEach((word, type) -> {
            StringBuilder row = new StringBuilder("| `" + word + "` |");
            for (Dialect dialect : dialects) {
                row.append(' ').append(spelled(dialect, type)).append(" |");
            }
            lines.add(row.toString());
        });
        return lines;
    }

    private static String spelled(Dialect dialect, ColumnType type) {
        try {
            return "`" + SampleSql.column(dialect, type) + "`";
        } catch (RetortException refusal) {
            return "refused";
        }
    }

    private static Map<String, ColumnType> samples() {
        Map<String, ColumnType> samples = new LinkedHashMap<>();
        samples.put("smallint()", Define.smallint());
        samples.put("integer()", Define.integer());
        samples.put("bigint()", Define.bigint());
        samples.put("decimal(12, 2)", Define.decimal(12, 2));
        samples.put("decimal()", Define.decimal());
        samples.put("real()", Define.real());
        samples.put("doublePrecision()", Define.doublePrecision());
        samples.put("bool()", Define.bool());
        samples.put("character(3)", Define.character(3));
        samples.put("varchar(20)", Define.varchar(20));
        samples.put("varchar()", Define.varchar());
        samples.put("text()", Define.text());
        samples.put("caseInsensitiveText()", Define.caseInsensitiveText());
        samples.put("binary()", Define.binary());
        samples.put("binary(16)", Define.binary(16));
        samples.put("date()", Define.date());
        samples.put("time()", Define.time());
        samples.put("time(3)", Define.time(3));
        samples.put("timestamp()", Define.timestamp());
        samples.put("timestamp(3)", Define.timestamp(3));
        samples.put("timestampWithTimeZone()", Define.timestampWithTimeZone());
        samples.put("timestampWithTimeZone(3)", Define.timestampWithTimeZone(3));
        samples.put("interval()", Define.interval());
        samples.put("uuid()", Define.uuid());
        samples.put("json()", Define.json());
        samples.put("jsonb()", Define.jsonb());
        samples.put("array(integer())", Define.array(Define.integer()));
        samples.put("enumType(\"mood\", \"glad\", \"sad\")", Define.enumType("mood", "glad", "sad"));
        samples.put("sqlType(\"tsvector\")", Define.sqlType("tsvector"));
        return samples;
    }
}
