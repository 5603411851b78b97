package dev.retort.run;

/**
 * Who runs, in words for people.
 *
 * @param who account, machine and process: {@code deploy@web-1 (4711)}
 */
record Holder(String who) {

    private static final int LONGEST = 200;

    static Holder current() {
        String machine = System.getenv("HOSTNAME");
        if (machine == null) {
            machine = System.getenv("COMPUTERNAME");
        }
        String who = System.getProperty("user.name", "unknown")
                + (machine == null ? "" : "@" + machine)
                + " ("
                + ProcessHandle.current().pid()
                + ")";
        return new Holder(who.length() <= LONGEST ? who : who.substring(0, LONGEST));
    }
}
