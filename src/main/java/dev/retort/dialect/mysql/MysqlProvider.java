package dev.retort.dialect.mysql;

/** Makes the dialect of MySQL. */
public final class MysqlProvider extends ServerProvider {

    /** Makes the provider; {@link java.util.ServiceLoader} does. */
    public MysqlProvider() {
        super(false, "MySQL", 8, 0);
    }

    @Override
    String whyNoOlder() {
        return "Before 8.0.19 it takes no constraint by its name, and earlier ones keep no checks.";
    }

    @Override
    String oldest() {
        return "8.0.19";
    }
}
