package dev.retort.cli;

import dev.retort.revision.Direction;

/** From where to where a script leads. */
record ScriptRange(String from, String to) {

    /** Reads {@code a:b}, {@code a:}, and for a script up also {@code :b} and {@code b}. */
    static ScriptRange of(String text, Direction direction) {
        boolean isUp = direction == Direction.UPGRADE;
        int colon = text.indexOf(':');
        if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
            throw CommandException.usage(
                    "'" + text + "' cannot be read as a range.", "It has several colons.", "Write FROM:TO.");
        }
        String from = colon < 0 ? "" : text.substring(0, colon);
        String to = text.substring(colon + 1);
        if (!isUp && from.isEmpty()) {
            throw CommandException.usage(
                    "A script for a downgrade to '" + to + "' needs to know where it begins.",
                    "Without a database that is not known.",
                    "Write `retort downgrade " + (to.equals("head") ? "FROM" : "head") + ":"
                            + (to.isEmpty() ? "base" : to) + " --sql`.");
        }
        return new ScriptRange(from.isEmpty() ? "base" : from, to.isEmpty() ? isUp ? "head" : "base" : to);
    }

    /** Refuses a range where one target is meant. */
    static void refuse(String text, String command) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            throw CommandException.usage(
                    "'" + text + "' cannot be run on a database.",
                    "A range says where a script begins; a database knows where it stands.",
                    "Write `retort " + command + text.substring(colon + 1) + "`, or add --sql for the script.");
        }
    }

    /** Refuses a range where several targets are said. */
    static void refuseAmongSeveral(String text) {
        if (text.indexOf(':') >= 0) {
            throw CommandException.usage(
                    "'" + text + "' cannot be one of several targets.",
                    "A script begins at one place: that of the one range, or base.",
                    "Write one range, or targets without ':'.");
        }
    }
}
