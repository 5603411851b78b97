package dev.retort.dialect.h2;

import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.schema.Function;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import java.util.Locale;
import java.util.stream.Collectors;

/** Functions and triggers as H2 creates them: aliases of methods of Java, and calls of its classes. */
final class JavaObjects {

    private static final String ONLY_ON = "write onlyOn(...) around it for the engines that have it.";

    private final H2Clauses clauses;

    JavaObjects(H2Clauses clauses) {
        this.clauses = clauses;
    }

    /** {@code deterministic}, or nothing. */
    static String attributes(String said) {
        String words = said.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words.equals("not deterministic") ? "" : words;
    }

    /** {@code create alias name for 'class.method'}; its parameters are those of the method. */
    String function(Function object) {
        String attributes = attributes(object.attributes());
        String body = clauses.text(object.body());
        JavaText java = JavaText.read(body);
        if (!object.language().equals("sql") && !object.language().equals("java")) {
            throw unsupported(
                    object.describe(),
                    "Its functions are written in Java, and this one in " + object.language() + ".",
                    "Leave language(...) out and say the method, or " + ONLY_ON);
        }
        if (!attributes.isEmpty() && !attributes.equals("deterministic")) {
            throw unsupported(
                    object.describe(),
                    "It does not know '" + object.attributes() + "' of a function.",
                    "Say attributes(\"deterministic\") or nothing, or " + ONLY_ON);
        }
        if (java == null || !java.isOfFunction()) {
            throw unsupported(
                    object.describe(),
                    "Its functions are methods of Java, and the text neither names one nor is the source of one.",
                    "Say it for H2: as(sql(\"...\").on(\"h2\", \"for 'org.example.Billing.owed'\")), or as $$...$$"
                            + " with the source, or "
                            + ONLY_ON);
        }
        return "create alias " + clauses.name(object.name()) + " " + (attributes.isEmpty() ? "" : attributes + " ")
                + body.strip();
    }

    /** {@code create trigger name time events on table [for each row] call 'class'}. */
    String trigger(Trigger object) {
        requireSayable(object);
        SqlText body = object.body();
        String text = body == null ? "" : clauses.text(body);
        JavaText java = JavaText.read(text);
        if (java == null || !java.isOfTrigger()) {
            throw unsupported(
                    object.describe(),
                    "Its triggers are classes of Java, and the text neither names one nor is the source of one.",
                    "Say it for H2: as(sql(\"...\").on(\"h2\", \"call 'org.example.CountNotes'\")), or as $$...$$"
                            + " with the source, or "
                            + ONLY_ON);
        }
        String events = object.events().stream()
                .map(event -> event.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "create trigger " + clauses.name(object.name()) + " "
                + object.time().words() + " " + events + " on " + clauses.name(object.table())
                + (object.isForEachRow() ? " for each row " : " ") + text.strip();
    }

    private void requireSayable(Trigger trigger) {
        String why = "";
        String hint = "";
        if (trigger.events().contains(Trigger.Event.TRUNCATE)) {
            why = "It has no triggers of truncate.";
            hint = "Leave it out, or " + ONLY_ON;
        } else if (!trigger.columns().isEmpty()) {
            why = "Its triggers come at the update of any column.";
            hint = "Leave of(...) out, and compare the values before and after in the class.";
        } else if (trigger.condition() != null) {
            why = "Its triggers have no condition.";
            hint = "Leave when(...) out, and ask in the class.";
        }
        if (!why.isEmpty()) {
            throw unsupported(trigger.describe(), why, hint);
        }
    }

    private UnsupportedByDialectException unsupported(String what, String why, String hint) {
        return new UnsupportedByDialectException(
                clauses.dialect(), clauses.traits().product() + " cannot make " + what + ".", why, hint);
    }
}
