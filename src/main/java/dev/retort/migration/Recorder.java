package dev.retort.migration;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Operations written down instead of performed. */
final class Recorder implements Ops {

    private final Reading reading;
    private final List<Operation> operations = new ArrayList<>();

    Recorder(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void perform(Operation operation) {
        operations.add(operation);
    }

    @Override
    public Reading reading() {
        return reading;
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }
}
