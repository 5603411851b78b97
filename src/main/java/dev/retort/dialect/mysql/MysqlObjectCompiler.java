package dev.retort.dialect.mysql;

import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.GrantRights;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.schema.Function;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is no table, as MySQL and MariaDB say it. */
final class MysqlObjectCompiler extends ObjectCompiler {

    /** The words of dev.mysql.com/doc/refman/8.4/en/create-procedure.html that stand before the body. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "not",
            "deterministic",
            "contains",
            "no",
            "reads",
            "modifies",
            "sql",
            "data",
            "security",
            "definer",
            "invoker",
            "comment");

    private final MysqlClauses words;
    private final LabelColumns labels;

    MysqlObjectCompiler(MysqlClauses clauses, TransactionRule rule, LabelColumns labels) {
        super(clauses, rule);
        this.words = clauses;
        this.labels = labels;
    }

    @Override
    public List<Statement> createObject(CreateObject operation) {
        if (operation.isOnlyIfMissing()
                && operation.object() instanceof View
                && !words.engine().isMariadb()) {
            throw unsupported(
                    "'" + operation.describe() + "' with ifNotExists()",
                    "A view is created, or created or replaced.",
                    "Leave ifNotExists() out, or write replaceView(...).");
        }
        return super.createObject(operation);
    }

    /** By the name alone: a function has no other one of its name, and a trigger stands in the schema of its table. */
    @Override
    protected String drop(DropObject operation) {
        return "drop " + word(operation.kind()) + (operation.isOnlyIfThere() ? " if exists " : " ")
                + clauses.name(operation.name());
    }

    /** In its place, where the engine can: a sequence goes on where it is, and rights on a view or a function stay. */
    @Override
    public List<Statement> replaceObject(ReplaceObject operation) {
        SchemaObject now = operation.now();
        if (now instanceof Sequence sequence) {
            return structure(List.of(altered(sequence, operation.was(), " nocycle", NormalObjects.USUAL_CACHE)));
        }
        boolean inPlace = now instanceof View || words.engine().isMariadb();
        return inPlace
                ? structure(now.accept(this).stream()
                        .map(sql -> sql.replaceFirst("^create ", "create or replace "))
                        .toList())
                : super.replaceObject(operation);
    }

    /** Views and sequences are renamed as tables are. */
    @Override
    public List<Statement> renameObject(RenameObject operation) {
        boolean asTable = operation.kind() == SchemaObject.Kind.VIEW || operation.kind() == SchemaObject.Kind.SEQUENCE;
        return asTable
                ? structure(List.of("rename table " + clauses.name(operation.name()) + " to "
                        + clauses.name(operation.name().beside(operation.newName()))))
                : super.renameObject(operation);
    }

    @Override
    public List<Statement> addLabel(AddLabel operation) {
        return labels.addLabel(operation);
    }

    @Override
    public List<Statement> renameLabel(RenameLabel operation) {
        return labels.renameLabel(operation);
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        return labels.replaceEnum(operation);
    }

    @Override
    public List<Statement> grant(GrantRights operation) {
        return structure(List.of(new Rights(words).statement("grant", operation.grant(), "to")));
    }

    @Override
    public List<Statement> revoke(RevokeRights operation) {
        return structure(List.of(new Rights(words).statement("revoke", operation.grant(), "from")));
    }

    @Override
    public List<String> function(Function object) {
        if (!object.language().equals("sql")) {
            throw unsupported(
                    object.describe(),
                    "Its functions are written in SQL, and this one in " + object.language() + ".",
                    "Leave language(...) out, or write onlyOn(...) around it for the engines that have it.");
        }
        for (SqlToken token : SqlToken.of(object.attributes())) {
            if (token.kind() != SqlToken.Kind.TEXT && !ATTRIBUTES.contains(token.word())) {
                throw unsupported(
                        object.describe(),
                        "It does not know '" + token.text() + "' of a function.",
                        "Say its words: attributes(\"deterministic reads sql data sql security invoker\").");
            }
        }
        return super.function(new Function(
                object.name(),
                object.parameters(),
                object.returns(),
                object.language(),
                object.attributes(),
                SqlText.of(RoutineText.body(clauses.text(object.body())))));
    }

    /** {@code create trigger name time event on table for each row body}. */
    @Override
    public List<String> trigger(Trigger object) {
        requireSayable(object);
        Trigger.Event event = object.events().iterator().next();
        SqlText body = object.body();
        return List.of("create trigger " + clauses.name(object.name()) + " "
                + object.time().words() + " " + event.name().toLowerCase(Locale.ROOT)
                + " on " + clauses.name(object.table()) + " for each row "
                + (body == null ? "" : RoutineText.body(clauses.text(body))));
    }

    private void requireSayable(Trigger trigger) {
        String why = "";
        String hint = "";
        if (trigger.events().size() > 1) {
            why = "Its triggers come at one event.";
            hint = "Create a trigger for each event.";
        } else if (trigger.events().contains(Trigger.Event.TRUNCATE)) {
            why = "It has no triggers of truncate.";
            hint = "Leave it out, or write onlyOn(...) around it for the engines that have them.";
        } else if (trigger.time() == Trigger.Time.INSTEAD_OF) {
            why = "Its triggers come before a change or after it.";
            hint = "Say before(...) or after(...).";
        } else if (!trigger.columns().isEmpty()) {
            why = "Its triggers come at the update of any column.";
            hint = "Compare the values in the statements: if not (old.a <=> new.a) then ... end if.";
        } else if (!trigger.isForEachRow()) {
            why = "Its triggers come once for each row.";
            hint = "Say forEachRow().";
        } else if (trigger.condition() != null) {
            why = "Its triggers have no condition.";
            hint = "Put it into the statements: if ... then ... end if.";
        }
        if (!why.isEmpty()) {
            throw unsupported(trigger.describe(), why, hint);
        }
    }

    private UnsupportedByDialectException unsupported(String what, String why, String hint) {
        return new UnsupportedByDialectException(
                clauses.dialect(), clauses.traits().product() + " cannot make " + what + ".", why, hint);
    }
}
