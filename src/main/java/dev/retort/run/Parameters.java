package dev.retort.run;

import dev.retort.operation.Fingerprint;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a run, and what the journal keeps of those that a migration read. */
final class Parameters {

    private static final int SHOWN_DIGITS = 12;

    private Parameters() {}

    /** The value of a parameter, which is then among those read. */
    static String read(RunSettings settings, String name, Map<String, String> read) {
        String value = settings.parameters().get(name);
        if (value == null) {
            throw new MissingParameterException(name, settings.parameters().keySet());
        }
        read.put(name, value);
        return value;
    }

    /** Names with a short hash of each value: enough to see a change, too little to give a secret away; null for none. */
    static @Nullable String forJournal(Map<String, String> read) {
        if (read.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(read)
                .forEach((name, value) -> text.append(text.length() == 0 ? "" : ", ")
                        .append(name)
                        .append('=')
                        .append(Fingerprint.ofText(value), 0, SHOWN_DIGITS));
        return text.toString();
    }
}
