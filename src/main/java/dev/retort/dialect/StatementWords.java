package dev.retort.dialect;

import dev.retort.dialect.LexicalRules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of one statement of a script, as far as they say whether a semicolon ends it. */
final class StatementWords {

    private static final Set<String> ROUTINES = Set.of("procedure", "function", "trigger", "event");
    /** What {@code end} closes besides {@code begin} and {@code case}; these are not counted when they open. */
    private static final Set<String> OTHER_BLOCKS = Set.of("if", "loop", "while", "repeat", "for");

    private final LexicalRules rules;
    private final List<String> first = new ArrayList<>();
    private int depth;
    private String before = "";
    private boolean copies;
    private String opensBefore = "";
    private boolean pendingEnd;

    StatementWords(LexicalRules rules) {
        this.rules = rules;
    }

    void add(String word) {
        settle(word);
        if (first.size() < 12) {
            first.add(word);
        }
        if (word.equals("stdin") && before.equals("from") && first.get(0).equals("copy")) {
            copies = true;
        }
        if (word.equals("begin") && hasBody()) {
            opensBefore = first.size() == 1 ? "not" : rules.has(Rule.ATOMIC_BODIES) ? "atomic" : "";
            depth += opensBefore.isEmpty() ? 1 : 0;
        } else if (word.equals("case") && depth > 0 && !before.equals("end")) {
            depth++;
        } else if (word.equals("end") && depth > 0) {
            pendingEnd = true;
        }
        before = word;
    }

    /** A quote or a sign, which ends what was left open by the word before it. */
    void addOther() {
        settle("");
        before = "";
    }

    private void settle(String next) {
        if (!opensBefore.isEmpty() && next.equals(opensBefore)) {
            depth++;
        }
        opensBefore = "";
        if (pendingEnd && !(rules.has(Rule.ROUTINE_BODIES) && OTHER_BLOCKS.contains(next))) {
            depth--;
        }
        pendingEnd = false;
    }

    /** The statement ends, or a semicolon stands inside its body. */
    void end() {
        settle("");
    }

    private boolean hasBody() {
        if (first.size() == 1) {
            // MariaDB: begin not atomic ... end.
            return rules.has(Rule.ROUTINE_BODIES);
        }
        if (!first.get(0).equals("create")) {
            return depth > 0;
        }
        if (rules.has(Rule.TRIGGER_BODIES)) {
            return first.contains("trigger");
        }
        return (rules.has(Rule.ROUTINE_BODIES) || rules.has(Rule.ATOMIC_BODIES))
                && first.stream().anyMatch(ROUTINES::contains);
    }

    /** Whether a semicolon belongs to the statement. */
    boolean isInBody() {
        settle("");
        return depth > 0;
    }

    boolean copiesFromClient() {
        return copies;
    }

    boolean endsTransaction() {
        String word = first.isEmpty() ? "" : first.get(0);
        String second = first.size() > 1 ? first.get(1) : "";
        return switch (word) {
            case "begin" -> !second.equals("not");
            case "commit", "abort" -> true;
            case "rollback" -> !first.contains("to");
            case "start" -> second.equals("transaction");
            case "end" -> rules.has(Rule.END_COMMITS);
            default -> false;
        };
    }
}
