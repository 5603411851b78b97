package dev.retort.source;

import dev.retort.schema.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The methods that a migration has beside its own two, because Java's limits leave no room in these; in classes of their own
 * where one class has too many constants.
 */
final class Methods {

    /** A method: what stands before its body, and its body. */
    record Method(String head, List<Statement> body) {}

    /** A class with methods. */
    static final class Holder {

        final String name;
        final List<Method> methods = new ArrayList<>();
        private Weight weight = Weight.NONE;

        Holder(String name) {
            this.name = name;
        }
    }

    private final Imports imports;
    private final List<Holder> holders = new ArrayList<>(List.of(new Holder("")));
    private final Map<String, Integer> numbers = new TreeMap<>();

    Methods(Imports imports) {
        this.imports = imports;
    }

    /** The migration itself, whose name is empty here, and the classes inside it. */
    List<Holder> holders() {
        return holders;
    }

    /** The statements if they fit into one method, or calls of methods that have them. */
    List<Statement> fitting(List<Statement> statements, String name, String ops) {
        if (Weight.ofAll(statements).fitsEasily()) {
            return statements;
        }
        List<Statement> calls = new ArrayList<>();
        String parameter = "(" + imports.type("dev.retort.migration", "Ops") + " " + ops + ")";
        for (List<Statement> part : parts(statements)) {
            String method = next(name);
            String holder = add(new Method("void " + method + parameter, part), Weight.ofAll(part));
            calls.add(Statement.of(Code.call(holder + method, Code.token(ops))));
        }
        return calls;
    }

    /** The rows if they fit into one method, or one expression for a list of them all. */
    List<Code> list(List<Code> rows) {
        List<Statement> statements = rows.stream().map(Statement::of).toList();
        if (Weight.ofAll(statements).fitsEasily()) {
            return rows;
        }
        String list = imports.type(List.class);
        List<Code> calls = new ArrayList<>();
        for (List<Statement> part : parts(statements)) {
            String method = next("rows");
            Code all = Code.call(
                    list + ".of",
                    part.stream().map(row -> ((Statement.Said) row).code()).toList());
            String head = list + "<" + imports.type(Row.class) + "> " + method + "()";
            String holder = add(new Method(head, List.of(Statement.returning(all))), Weight.ofAll(part));
            calls.add(Code.call(holder + method));
        }
        Code stream = Code.call(imports.type(Stream.class) + ".of", calls);
        return List.of(Code.then(Code.then(stream, "flatMap", Code.token(list + "::stream")), "toList"));
    }

    private static List<List<Statement>> parts(List<Statement> statements) {
        List<List<Statement>> parts = new ArrayList<>();
        List<Statement> part = new ArrayList<>();
        Weight weight = Weight.NONE;
        for (Statement statement : statements) {
            Weight own = Weight.of(statement);
            if (!part.isEmpty() && !weight.plus(own).fitsEasily()) {
                parts.add(part);
                part = new ArrayList<>();
                weight = Weight.NONE;
            }
            part.add(statement);
            weight = weight.plus(own);
        }
        parts.add(part);
        return parts;
    }

    private String next(String name) {
        return name + numbers.merge(name, 1, Integer::sum);
    }

    /** Adds a method to a class that has room for it, and answers what its name needs before it. */
    private String add(Method method, Weight weight) {
        Holder last = holders.get(holders.size() - 1);
        if (!last.weight.plus(weight).fitsClass()) {
            last = new Holder(imports.free("More" + holders.size()));
            holders.add(last);
        }
        last.methods.add(method);
        last.weight = last.weight.plus(weight);
        return last.name.isEmpty() ? "" : last.name + ".";
    }
}
