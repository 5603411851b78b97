package dev.retort.dialect;

import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.GrantRights;
import dev.retort.operation.ObjectOperationVisitor;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Function;
import dev.retort.schema.Grant;
import dev.retort.schema.Namespace;
import dev.retort.schema.Policy;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObjectVisitor;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Operations on what is no table as statements, in the words of the standard where it has any; a dialect overrides what it
 * says otherwise.
 */
public class ObjectCompiler implements ObjectOperationVisitor<List<Statement>>, SchemaObjectVisitor<List<String>> {

    /** How the engine writes names, types and values. */
    protected final Clauses clauses;

    private final TransactionRule rule;

    /** A compiler whose statements stand to transactions as the rule says. */
    protected ObjectCompiler(Clauses clauses, TransactionRule rule) {
        this.clauses = clauses;
        this.rule = rule;
    }

    /** Changes of structure. */
    protected final List<Statement> structure(List<String> sql) {
        return sql.stream().map(text -> Statement.of(text, rule)).toList();
    }

    @Override
    public List<Statement> createObject(CreateObject operation) {
        List<String> statements = new ArrayList<>(operation.object().accept(this));
        if (operation.isOnlyIfMissing() && !statements.isEmpty()) {
            String kind = operation.object().kind().words();
            String first = statements.get(0);
            statements.set(0, first.replaceFirst("^create " + kind, "create " + kind + " if not exists"));
        }
        return structure(statements);
    }

    @Override
    public List<Statement> dropObject(DropObject operation) {
        return isPartOfColumns(operation.kind()) ? List.of() : structure(List.of(drop(operation)));
    }

    /** Whether such an object is no object of its own on this engine, but part of its columns. */
    private boolean isPartOfColumns(SchemaObject.Kind kind) {
        return kind == SchemaObject.Kind.ENUM && !clauses.traits().has(Feature.NAMED_ENUMS);
    }

    /** {@code drop kind name}. */
    protected String drop(DropObject operation) {
        boolean inTable = operation.kind() == SchemaObject.Kind.TRIGGER || operation.kind() == SchemaObject.Kind.POLICY;
        String name = inTable ? clauses.name(operation.name().name()) : clauses.name(operation.name());
        return "drop " + word(operation.kind()) + (operation.isOnlyIfThere() ? " if exists " : " ") + name
                + (operation.parameters() == null ? "" : "(" + operation.parameters() + ")")
                + (inTable && operation.table() != null ? " on " + clauses.name(operation.table()) : "")
                + (operation.isCascading() ? " cascade" : "");
    }

    /** The word for a kind of object. */
    protected String word(SchemaObject.Kind kind) {
        return kind == SchemaObject.Kind.ENUM ? "type" : kind.words();
    }

    /** Drops and creates again, unless the engine can replace. */
    @Override
    public List<Statement> replaceObject(ReplaceObject operation) {
        List<Statement> statements = new ArrayList<>(dropObject(DropObject.of(operation.was())));
        statements.addAll(createObject(new CreateObject(operation.now())));
        return statements;
    }

    @Override
    public List<Statement> renameObject(RenameObject operation) {
        return isPartOfColumns(operation.kind())
                ? List.of()
                : structure(List.of("alter " + word(operation.kind()) + " " + clauses.name(operation.name())
                        + " rename to " + clauses.name(operation.newName())));
    }

    @Override
    public List<Statement> addLabel(AddLabel operation) {
        throw labels(operation.describe());
    }

    @Override
    public List<Statement> renameLabel(RenameLabel operation) {
        throw labels(operation.describe());
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        throw labels(operation.describe());
    }

    private UnsupportedByDialectException labels(String what) {
        return clauses.unsupported(
                "'" + what + "'",
                Feature.NAMED_ENUMS,
                "Give the columns their new type: setType(\"...\", enumType(...)).");
    }

    @Override
    public List<Statement> grant(GrantRights operation) {
        Grant grant = operation.grant();
        return structure(List.of("grant " + rights(grant) + " to " + roles(grant.roles())));
    }

    @Override
    public List<Statement> revoke(RevokeRights operation) {
        Grant grant = operation.grant();
        return structure(List.of("revoke " + rights(grant) + " from " + roles(grant.roles())));
    }

    private String rights(Grant grant) {
        SchemaObject.Kind kind = grant.on();
        return String.join(", ", grant.privileges()) + " on " + (kind == null ? "" : word(kind) + " ")
                + clauses.name(grant.object());
    }

    /** The names of roles; {@code public} is a word of SQL. */
    protected String roles(List<String> roles) {
        return roles.stream()
                .map(role -> role.equals("public") ? role : clauses.name(role))
                .collect(Collectors.joining(", "));
    }

    /** Nothing where an enum is part of its columns. */
    @Override
    public List<String> enumType(EnumType object) {
        if (isPartOfColumns(SchemaObject.Kind.ENUM)) {
            return List.of();
        }
        return List.of("create type " + clauses.name(object.name()) + " as enum ("
                + object.labels().stream().map(clauses::literal).collect(Collectors.joining(", ")) + ")");
    }

    @Override
    public List<String> sequence(Sequence object) {
        return List.of("create sequence " + clauses.name(object.name()) + clauses.sequence(object));
    }

    /** A number behind a word, where there is one. */
    protected static String number(String words, @Nullable Long number) {
        return Clauses.number(words, number);
    }

    /**
     * {@code alter sequence} with all its numbers, so that it goes on where it is; those that it had and no longer says go
     * back to what the engine begins with.
     */
    protected final String altered(Sequence now, SchemaObject before, String noCycle, long usualCache) {
        Sequence was = (Sequence) before;
        boolean down = isDown(now);
        Long end = down ? now.largest() : now.smallest();
        // One that turns goes on from where it is, which may lie beyond the usual first number.
        boolean keepsStart = was.start() == null || down != isDown(was);
        Long first = keepsStart ? null : end == null ? Long.valueOf(down ? -1 : 1) : end;
        Long cache = was.cache() == null ? null : Long.valueOf(usualCache);
        return "alter sequence " + clauses.name(now.name())
                + number(" start with ", now.start() == null ? first : now.start())
                + " increment by " + (now.increment() == null ? 1 : now.increment())
                + (now.smallest() == null ? " no minvalue" : " minvalue " + now.smallest())
                + (now.largest() == null ? " no maxvalue" : " maxvalue " + now.largest())
                + number(" cache ", now.cache() == null ? cache : now.cache())
                + (now.isCycling() ? " cycle" : noCycle);
    }

    private static boolean isDown(Sequence sequence) {
        return sequence.increment() != null && sequence.increment() < 0;
    }

    @Override
    public List<String> view(View object) {
        return List.of("create " + object.kind().words() + " " + clauses.name(object.name()) + " as "
                + clauses.text(object.query()));
    }

    @Override
    public List<String> function(Function object) {
        return List.of("create " + object.kind().words() + " " + clauses.name(object.name()) + "("
                + object.parameters() + ")" + (object.returns() == null ? "" : " returns " + object.returns())
                + " language " + object.language()
                + (object.attributes().isEmpty() ? "" : " " + object.attributes()) + " " + clauses.text(object.body()));
    }

    @Override
    public List<String> trigger(Trigger object) {
        String events = object.events().stream()
                .map(event -> event.name().toLowerCase(Locale.ROOT)
                        + (event == Trigger.Event.UPDATE && !object.columns().isEmpty()
                                ? " of " + clauses.names(object.columns())
                                : ""))
                .collect(Collectors.joining(" or "));
        SqlText condition = object.condition();
        SqlText executes = object.executes();
        SqlText body = object.body();
        return List.of("create trigger " + clauses.name(object.name().name()) + " "
                + object.time().words() + " "
                + events + " on " + clauses.name(object.table())
                + (object.isForEachRow() ? " for each row" : " for each statement")
                + (condition == null ? "" : " when (" + clauses.text(condition) + ")")
                + (executes == null ? "" : " execute function " + clauses.text(executes))
                + (body == null ? "" : " " + clauses.text(body)));
    }

    @Override
    public List<String> policy(Policy object) {
        SqlText using = object.using();
        SqlText check = object.check();
        return List.of("create policy " + clauses.name(object.name().name()) + " on " + clauses.name(object.table())
                + (object.isRestrictive() ? " as restrictive" : "") + " for " + object.command()
                + (object.roles().isEmpty() ? "" : " to " + roles(object.roles()))
                + (using == null ? "" : " using (" + clauses.text(using) + ")")
                + (check == null ? "" : " with check (" + clauses.text(check) + ")"));
    }

    @Override
    public List<String> extension(Extension object) {
        String schema = object.name().schema();
        return List.of("create extension " + clauses.name(object.name().name())
                + (schema == null ? "" : " schema " + clauses.name(schema)));
    }

    @Override
    public List<String> namespace(Namespace object) {
        return List.of("create schema " + clauses.name(object.name().name()));
    }

    @Override
    public List<String> statistics(Statistics object) {
        return List.of("create statistics " + clauses.name(object.name())
                + (object.kinds().isEmpty() ? "" : " (" + String.join(", ", object.kinds()) + ")") + " on "
                + clauses.names(object.columns()) + " from " + clauses.name(object.table()));
    }
}
