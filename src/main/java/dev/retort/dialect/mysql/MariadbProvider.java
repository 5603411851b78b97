package dev.retort.dialect.mysql;

/** Makes the dialect of MariaDB. */
public final class MariadbProvider extends ServerProvider {

    /** Makes the provider; {@link java.util.ServiceLoader} does. */
    public MariadbProvider() {
        super(true, "MariaDB", 10, 10);
    }

    @Override
    String whyNoOlder() {
        return "It has no type uuid before 10.7, and no collations that know all letters before 10.10.";
    }

    @Override
    String oldest() {
        return "10.10";
    }
}
