package dev.retort.source;

import dev.retort.operation.Apart;
import dev.retort.operation.CustomOperation;
import dev.retort.operation.DataOperation;
import dev.retort.operation.ExceptOn;
import dev.retort.operation.IndexOperation;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.OnlyIn;
import dev.retort.operation.OnlyOn;
import dev.retort.operation.Operation;
import dev.retort.operation.OperationVisitor;
import dev.retort.operation.ScopeOperation;
import dev.retort.operation.ScopeOperationVisitor;
import dev.retort.operation.TableOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations as statements, one each. */
final class Statements implements OperationVisitor<Statement>, ScopeOperationVisitor<Statement> {

    private static final int MOST_ENGINES = 2;

    private final Words words;
    private final Methods methods;
    private final String ops;
    private final int depth;

    Statements(Words words, Methods methods) {
        this(words, methods, "ops", 0);
    }

    private Statements(Words words, Methods methods, String ops, int depth) {
        this.words = words;
        this.methods = methods;
        this.ops = ops;
        this.depth = depth;
    }

    /**
     * The statements that perform the operations, in methods of their own where they are too many for one.
     *
     * @param method what the names of these methods begin with
     * @throws SourceException when one of them cannot be said, or not in one method
     */
    List<Statement> of(List<Operation> operations, String method) {
        List<Statement> statements = new ArrayList<>();
        for (Operation operation : operations) {
            Statement statement = operation.accept(this);
            if (!Weight.of(statement).fitsMethod()) {
                throw SourceException.of(
                        operation,
                        "It is longer than a method of Java can be.",
                        "Say it by several operations, or by a script: ops.script(\"...\").");
            }
            statements.add(statement);
        }
        return methods.fitting(statements, method, ops);
    }

    @Override
    public Statement table(TableOperation operation) {
        return Statement.of(operation.accept(new TableStatements(words, ops)));
    }

    @Override
    public Statement index(IndexOperation operation) {
        return Statement.of(operation.accept(new IndexStatements(words, ops)));
    }

    @Override
    public Statement object(ObjectOperation operation) {
        return Statement.of(operation.accept(new ObjectStatements(words, ops)));
    }

    @Override
    public Statement data(DataOperation operation) {
        return Statement.of(operation.accept(new DataStatements(words, methods, ops)));
    }

    @Override
    public Statement scope(ScopeOperation operation) {
        return operation.accept((ScopeOperationVisitor<Statement>) this);
    }

    @Override
    public Statement custom(CustomOperation operation) {
        if (operation instanceof JavaForm form) {
            String java = form.java(new TeamWords()).strip();
            if (!java.isEmpty()) {
                return new Statement.Lines(java.lines().toList());
            }
        }
        throw SourceException.of(
                operation,
                "It is an operation of your own, and " + operation.getClass().getName() + " does not say how.",
                "Let the class implement JavaForm, or copy the operation by hand.");
    }

    @Override
    public Statement onlyOn(OnlyOn operation) {
        return scope("onlyOn", operation.dialects(), operation);
    }

    @Override
    public Statement onlyIn(OnlyIn operation) {
        boolean isOne = operation.databases().size() == 1;
        List<String> databases = List.copyOf(operation.databases());
        return Statement.of(Code.call(
                ops + ".onlyIn", isOne ? words.text(databases.get(0)) : words.values.of(databases), lambda(operation)));
    }

    @Override
    public Statement exceptOn(ExceptOn operation) {
        return scope("exceptOn", operation.dialects(), operation);
    }

    @Override
    public Statement apart(Apart operation) {
        return Statement.of(Code.call(ops + ".apart", lambda(operation)));
    }

    private Statement scope(String word, Set<String> dialects, ScopeOperation operation) {
        List<Code> arguments = new ArrayList<>();
        if (dialects.size() <= MOST_ENGINES) {
            arguments.addAll(words.texts(List.copyOf(dialects)));
        } else {
            arguments.add(words.values.of(List.copyOf(dialects)));
        }
        arguments.add(lambda(operation));
        return Statement.of(Code.call(ops + "." + word, arguments));
    }

    private Code.Lambda lambda(ScopeOperation operation) {
        String parameter = depth == 0 ? "o" : "o" + (depth + 1);
        Statements inside = new Statements(words, methods, parameter, depth + 1);
        return new Code.Lambda(parameter, inside.of(operation.operations(), "scope"));
    }

    private final class TeamWords implements JavaWords {

        @Override
        public String ops() {
            return ops;
        }

        @Override
        public String type(Class<?> type) {
            return words.imports.type(type);
        }

        @Override
        public String literal(@Nullable Object value) {
            return Layout.flat(words.of(value));
        }
    }
}
