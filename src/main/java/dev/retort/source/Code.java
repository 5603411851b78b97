package dev.retort.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Java expression before it is laid out in lines. */
sealed interface Code {

    /** A name, a number or anything else that stands in one piece. */
    record Token(String text) implements Code {}

    /** A text as a literal, in several pieces where it is longer than a line. */
    record Text(String value) implements Code {}

    /** A text of several lines as a text block, which {@link TextBlock} has found to be one. */
    record Block(String value) implements Code {}

    /** A call: {@code column("id", bigint())}, {@code new BigDecimal("1")}, {@code ops.addColumn(...)}. */
    record Call(String name, List<Code> arguments) implements Code {

        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Calls behind a call: {@code column(...).notNull().comment("x")}. */
    record Chain(Call head, List<Call> calls) implements Code {

        /** Copies the list. */
        public Chain {
            calls = List.copyOf(calls);
        }
    }

    /** A lambda of one parameter. */
    record Lambda(String parameter, List<Statement> body) implements Code {

        /** Copies the list. */
        public Lambda {
            body = List.copyOf(body);
        }

        /** Whether it can do without braces. */
        boolean isExpression() {
            return body.size() == 1
                    && body.get(0) instanceof Statement.Said said
                    && said.before().isEmpty();
        }

        Code expression() {
            return ((Statement.Said) body.get(0)).code();
        }
    }

    static Token token(String text) {
        return new Token(text);
    }

    static Call call(String name, Code... arguments) {
        return new Call(name, Arrays.asList(arguments));
    }

    static Call call(String name, List<? extends Code> arguments) {
        return new Call(name, List.copyOf(arguments));
    }

    /** The call with another one behind it. */
    static Code then(Code before, Call next) {
        if (before instanceof Chain chain) {
            List<Call> calls = new ArrayList<>(chain.calls());
            calls.add(next);
            return new Chain(chain.head(), calls);
        }
        return new Chain((Call) before, List.of(next));
    }

    static Code then(Code before, String name, Code... arguments) {
        return then(before, call(name, arguments));
    }

    static List<Code> with(Code first, List<? extends Code> others) {
        List<Code> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }
}
