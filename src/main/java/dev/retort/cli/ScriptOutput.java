package dev.retort.cli;

import dev.retort.revision.Direction;

/** Prints scripts. */
final class ScriptOutput {

    private final Session session;

    ScriptOutput(Session session) {
        this.session = session;
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
