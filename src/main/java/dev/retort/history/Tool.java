package dev.retort.history;

/** The version of Retort that writes. */
final class Tool {

    static final String VERSION = version();

    private Tool() {}

    private static String version() {
        String version = Tool.class.getPackage().getImplementationVersion();
        return "retort " + (version == null ? "(unpackaged)" : version);
    }
}
