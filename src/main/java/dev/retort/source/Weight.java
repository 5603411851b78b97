package dev.retort.source;

import java.util.List;

/**
 * How much of a class file some code needs, rather too much than too little: docs.oracle.com/javase/specs/jvms/se17, 4.11.
 *
 * @param bytes of the code of its method, of which there are 65,535 at most
 * @param constants in its class, of which there are 65,535 at most
 */
record Weight(int bytes, int constants) {

    static final Weight NONE = new Weight(0, 0);

    private static final int MOST = 65_535;
    private static final int MOST_CONSTANTS = 40_000;
    /** An argument in its array: {@code dup}, its place, a constant, perhaps a box around it, {@code aastore}. */
    private static final int ARGUMENT = 8;

    private static final int CONSTANT = 6;
    private static final int CALL = 8;

    static Weight of(Statement statement) {
        if (statement instanceof Statement.Lines lines) {
            return new Weight(100 * lines.lines().size(), 10 * lines.lines().size());
        }
        return of(((Statement.Said) statement).code());
    }

    static Weight of(Code code) {
        if (code instanceof Code.Call call) {
            Weight all = new Weight(CALL, 1);
            for (Code argument : call.arguments()) {
                all = all.plus(of(argument)).plus(new Weight(ARGUMENT, 0));
            }
            return all;
        }
        if (code instanceof Code.Chain chain) {
            Weight all = of(chain.head());
            for (Code.Call call : chain.calls()) {
                all = all.plus(of(call));
            }
            return all;
        }
        if (code instanceof Code.Lambda lambda) {
            // Its body is a method of its own, in the same class.
            return new Weight(CALL, 6 + ofAll(lambda.body()).constants);
        }
        return new Weight(CONSTANT, 2);
    }

    static Weight ofAll(List<Statement> statements) {
        Weight all = NONE;
        for (Statement statement : statements) {
            all = all.plus(of(statement));
        }
        return all;
    }

    Weight plus(Weight other) {
        return new Weight(saturated(bytes + other.bytes), saturated(constants + other.constants));
    }

    private static int saturated(int sum) {
        return sum < 0 ? Integer.MAX_VALUE / 2 : sum;
    }

    /** Whether it can be the whole of one method. */
    boolean fitsMethod() {
        return bytes <= MOST;
    }

    /** Whether it can be a comfortable part of one method. */
    boolean fitsEasily() {
        return bytes <= MOST / 2;
    }

    /** Whether a class has room for it. */
    boolean fitsClass() {
        return constants <= MOST_CONSTANTS;
    }
}
