package dev.retort.examples;

import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import dev.retort.schema.NamingConvention;
import java.util.ArrayList;
import java.util.List;

/** The operations of a migration, written down with their names given; nothing can be read. */
final class RecordedOps implements Ops, Reading {

    private final Naming naming = new Naming(NamingConvention.standard());
    private final List<Operation> operations = new ArrayList<>();

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    @Override
    public void perform(Operation operation) {
        operations.add(naming.named(operation));
    }

    @Override
    public Reading reading() {
        return this;
    }

    @Override
    public Inspector inspector() {
        throw new UnsupportedOperationException("There is no database.");
    }

    @Override
    public String parameter(String name) {
        throw new UnsupportedOperationException("There is no parameter '" + name + "'.");
    }

    @Override
    public boolean isOffline() {
        throw new UnsupportedOperationException("There is no run.");
    }
}
