package dev.retort.run;

import java.util.ArrayList;
import java.util.List;

/** How far a backfill has come, as the journal keeps it: {@code rows=5000 key="4711","b"}. */
final class KeyText {

    /**
     * How far a backfill has come.
     *
     * @param rows how many rows are done
     * @param key the values of the last row's key, as text; none before the first batch
     */
    record Reached(long rows, List<String> key) {

        static final Reached NOTHING = new Reached(0, List.of());

        Reached {
            key = List.copyOf(key);
        }
    }

    private static final String ROWS = "rows=";
    private static final String KEY = " key=";

    private KeyText() {}

    static String written(Reached reached) {
        StringBuilder text = new StringBuilder(ROWS).append(reached.rows()).append(KEY);
        String comma = "";
        for (String value : reached.key()) {
            text.append(comma).append('"');
            text.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
            comma = ",";
        }
        return text.toString();
    }

    static Reached read(String text) {
        int keyAt = text.indexOf(KEY);
        long rows = Long.parseLong(text.substring(ROWS.length(), keyAt));
        List<String> key = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean inside = false;
        for (int i = keyAt + KEY.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (!inside) {
                inside = c == '"';
            } else if (c == '\\') {
                value.append(text.charAt(++i));
            } else if (c == '"') {
                key.add(value.toString());
                value.setLength(0);
                inside = false;
            } else {
                value.append(c);
            }
        }
        return new Reached(rows, key);
    }
}
