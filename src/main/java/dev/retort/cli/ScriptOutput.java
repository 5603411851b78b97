package dev.retort.cli;

import dev.retort.revision.Direction;

/** Prints scripts. */
final class ScriptOutput {

    private final Session session;

    ScriptOutput(Session session) {
        this.session = session;
    }

    /** A script is no document of JSON. */
    static void refuseJson(JsonOption json) {
        if (json.isOn) {
            throw CommandException.usage(
                    "--sql and --json cannot be said together.",
                    "A script is SQL as it stands.",
                    "Leave one of the two out; `retort plan TARGET --json` gives the statements in JSON.");
        }
    }

    void print(Direction direction, String target) {
        ScriptRange range = ScriptRange.of(target, direction);
        String script = session.migrator().script(direction, range.from(), range.to());
        if (script.isEmpty()) {
            session.remark("nothing to do: from '" + range.from() + "' nothing leads "
                    + (direction == Direction.UPGRADE ? "up" : "down") + " to '" + range.to() + "'");
        }
        session.answer(script);
    }
}
