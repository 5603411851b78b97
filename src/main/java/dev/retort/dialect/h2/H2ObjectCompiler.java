package dev.retort.dialect.h2;

import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.GrantRights;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.schema.Function;
import dev.retort.schema.Grant;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Set;

/** What is no table, as H2 says it. */
final class H2ObjectCompiler extends ObjectCompiler {

    /** The rights of H2: h2database.com/html/commands.html, GRANT RIGHT. */
    private static final Set<String> RIGHTS = Set.of("select", "insert", "update", "delete", "all", "all privileges");

    private final EnumColumns enums;
    private final JavaObjects java;

    H2ObjectCompiler(H2Clauses clauses, TransactionRule rule, EnumColumns enums) {
        super(clauses, rule);
        this.enums = enums;
        this.java = new JavaObjects(clauses);
    }

    @Override
    protected String drop(DropObject operation) {
        if (operation.kind() == SchemaObject.Kind.SEQUENCE && operation.isCascading()) {
            throw unsupported(
                    "'" + operation.describe() + "' with cascade()",
                    "A default that takes numbers from a sequence is never dropped with it.",
                    "Drop the default first, and leave cascade() out.");
        }
        boolean isFunction = isFunction(operation.kind());
        if (isFunction && operation.isCascading()) {
            throw unsupported(
                    "'" + operation.describe() + "' with cascade()",
                    "A check or a view that calls a function is never dropped with it.",
                    "Drop first what calls it, and leave cascade() out.");
        }
        // Neither the parameters of a function nor the table of a trigger are part of its name, and nothing hangs on a
        // trigger.
        return isFunction || operation.kind() == SchemaObject.Kind.TRIGGER
                ? "drop " + word(operation.kind()) + (operation.isOnlyIfThere() ? " if exists " : " ")
                        + clauses.name(operation.name())
                : super.drop(operation);
    }

    private static boolean isFunction(SchemaObject.Kind kind) {
        return kind == SchemaObject.Kind.FUNCTION || kind == SchemaObject.Kind.PROCEDURE;
    }

    @Override
    protected String word(SchemaObject.Kind kind) {
        return isFunction(kind) ? "alias" : super.word(kind);
    }

    @Override
    public List<Statement> createObject(CreateObject operation) {
        List<Statement> statements = super.createObject(operation);
        return operation.isOnlyIfMissing() && operation.object() instanceof Function function
                ? structure(
                        List.of(java.function(function).replaceFirst("^create alias", "create alias if not exists")))
                : statements;
    }

    @Override
    public List<String> function(Function object) {
        return List.of(java.function(object));
    }

    @Override
    public List<String> trigger(Trigger object) {
        return List.of(java.trigger(object));
    }

    /** A view is replaced in its place, so that what reads it stays; a sequence goes on where it is. */
    @Override
    public List<Statement> replaceObject(ReplaceObject operation) {
        if (operation.now() instanceof View view) {
            return structure(view(view).stream()
                    .map(sql -> sql.replaceFirst("^create ", "create or replace "))
                    .toList());
        }
        return operation.now() instanceof Sequence sequence
                ? structure(List.of(altered(sequence, operation.was(), " no cycle", H2NormalObjects.USUAL_CACHE)))
                : super.replaceObject(operation);
    }

    @Override
    public List<Statement> addLabel(AddLabel operation) {
        return enums.addLabel(operation);
    }

    @Override
    public List<Statement> renameLabel(RenameLabel operation) {
        return enums.renameLabel(operation);
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        return enums.replaceEnum(operation);
    }

    /** To one role a statement, as H2 reads no list of them. */
    @Override
    public List<Statement> grant(GrantRights operation) {
        check(operation.grant(), "grant ");
        return each(operation.grant(), grant -> super.grant(new GrantRights(grant)));
    }

    @Override
    public List<Statement> revoke(RevokeRights operation) {
        check(operation.grant(), "revoke ");
        return each(operation.grant(), grant -> super.revoke(new RevokeRights(grant)));
    }

    private static List<Statement> each(Grant grant, java.util.function.Function<Grant, List<Statement>> one) {
        return grant.roles().stream()
                .map(role -> new Grant(grant.privileges(), grant.on(), grant.object(), List.of(role)))
                .flatMap(single -> one.apply(single).stream())
                .toList();
    }

    private void check(Grant grant, String word) {
        boolean all = grant.privileges().stream().allMatch(right -> right.startsWith("all"));
        boolean has = grant.on() == null
                ? RIGHTS.containsAll(grant.privileges())
                : grant.on() == SchemaObject.Kind.SCHEMA && all;
        if (!has) {
            throw unsupported(
                    "'" + word + grant.describe() + "'",
                    "It has the rights select, insert, update, delete and all on tables and views, and all on schemas.",
                    "Say one of these, or write onlyOn(...) around it for the engines that have it.");
        }
    }

    private UnsupportedByDialectException unsupported(String what, String why, String hint) {
        return new UnsupportedByDialectException(
                clauses.dialect(), clauses.traits().product() + " cannot carry out " + what + ".", why, hint);
    }
}
