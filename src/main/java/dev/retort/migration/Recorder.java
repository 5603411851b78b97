package dev.retort.migration;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Operations written down instead of performed. */
final class Recorder implements Ops {

    private final Reading reading;
    private final List<Operation> operations = new ArrayList<>();

    Recorder(Reading reading) {
        this.reading = reading;
    }

    /** What the words of a scope say. */
    static List<Operation> record(Reading reading, Consumer<Ops> words) {
        Recorder recorder = new Recorder(reading);
        words.accept(recorder);
        return recorder.operations();
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
