package dev.retort.dialect;

import java.sql.Connection;
import java.util.function.Supplier;

/** Makes the dialect of an engine that is the same for every connection and every version. */
public abstract class StandardProvider implements DialectProvider {

    private final String name;
    private final String productName;
    private final Supplier<Dialect> dialect;

    /** A provider of the engine of that name, whose driver tells that product name. */
    protected StandardProvider(String name, String productName, Supplier<Dialect> dialect) {
        this.name = name;
        this.productName = productName;
        this.dialect = dialect;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean recognises(String product) {
        return product.equals(productName);
    }

    @Override
    public final Dialect connected(Connection connection) {
        return dialect.get();
    }

    @Override
    public final Dialect offline(int majorVersion) {
        return dialect.get();
    }
}
