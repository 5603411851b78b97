package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sources of triggers, which H2 tells in the script of a schema only, and only to an administrator. */
final class TriggerSources {

    private static final String BEGINNING = "CREATE FORCE TRIGGER ";
    /** Behind these three words, the schema and a dot. */
    private static final int NAME = 5;

    private TriggerSources() {}

    /** The source by the stored name of the trigger, of the rows of {@code script}. */
    static Map<String, String> of(List<CatalogRow> script) {
        Map<String, String> sources = new HashMap<>();
        for (CatalogRow row : script) {
            if (row.text(0).startsWith(BEGINNING)) {
                List<Token> tokens = Token.of(row.text(0));
                int last = tokens.size() - 1;
                int text = tokens.get(last).isSign(";") ? last - 1 : last;
                if (tokens.get(text - 1).word().equals("as")) {
                    sources.put(tokens.get(NAME).text(), tokens.get(text).text());
                }
            }
        }
        return sources;
    }
}
