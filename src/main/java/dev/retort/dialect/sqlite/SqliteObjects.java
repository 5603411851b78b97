package dev.retort.dialect.sqlite;

import dev.retort.dialect.ObjectCompiler;
import dev.retort.dialect.Statement;
import dev.retort.dialect.TransactionRule;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlText;
import dev.retort.schema.Trigger;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Operations on views, triggers and enums as statements of SQLite. */
final class SqliteObjects extends ObjectCompiler {

    private final SqliteClauses words;
    private final @Nullable Connection connection;
    private final LabelRebuilds labels;

    SqliteObjects(SqliteClauses clauses, @Nullable Connection connection, LabelRebuilds labels) {
        super(clauses, TransactionRule.WITHIN);
        this.words = clauses;
        this.connection = connection;
        this.labels = labels;
    }

    /** Whether the dialect has a text for the trigger. */
    static boolean hasText(Trigger trigger) {
        return trigger.body() != null
                && trigger.isForEachRow()
                && trigger.events().size() == 1
                && !trigger.events().contains(Trigger.Event.TRUNCATE);
    }

    /** The text of a view or trigger, as {@code create} has it. */
    String text(SchemaObject object) {
        return object.accept(this).get(0);
    }

    @Override
    public List<Statement> createObject(CreateObject operation) {
        List<Statement> statements = super.createObject(operation);
        if (!(operation.object() instanceof Trigger) || !operation.isOnlyIfMissing()) {
            return statements;
        }
        String sql = statements.get(0).sql();
        return structure(List.of(sql.replaceFirst("^create trigger", "create trigger if not exists")));
    }

    @Override
    public List<Statement> dropObject(DropObject operation) {
        if (operation.kind() == SchemaObject.Kind.ENUM) {
            return List.of();
        }
        if (connection != null && operation.kind() == SchemaObject.Kind.VIEW) {
            new DependentViews(connection).requireNone("view", operation.name());
        }
        return super.dropObject(operation);
    }

    /** {@code drop trigger name}, without its table. */
    @Override
    protected String drop(DropObject operation) {
        return "drop " + operation.kind().words() + (operation.isOnlyIfThere() ? " if exists " : " ")
                + words.name(operation.name());
    }

    /** Drops and creates again, and with a view the triggers that stand instead of changes to it. */
    @Override
    public List<Statement> replaceObject(ReplaceObject operation) {
        List<Statement> statements = new ArrayList<>();
        QualifiedName name = operation.was().name();
        List<String> triggers = new ArrayList<>();
        if (operation.was().kind() == SchemaObject.Kind.VIEW) {
            if (connection != null) {
                triggers.addAll(new LiveTables(connection).triggers(name));
            } else {
                statements.add(Statement.mustBeEmpty(
                        "select name from sqlite_schema where type = 'trigger' and lower(tbl_name) = lower("
                                + words.literal(name.name()) + ")",
                        "View " + name
                                + " has triggers that a script without the database does not know, and that go with"
                                + " it; run the migration on the database itself."));
            }
        }
        statements.addAll(structure(List.of(drop(DropObject.of(operation.was())))));
        statements.addAll(createObject(new CreateObject(operation.now())));
        statements.addAll(structure(triggers));
        return statements;
    }

    @Override
    public List<Statement> renameObject(RenameObject operation) {
        if (operation.kind() == SchemaObject.Kind.ENUM) {
            return labels.renamed(operation.name(), operation.name().beside(operation.newName()));
        }
        return super.renameObject(operation);
    }

    @Override
    public List<Statement> addLabel(AddLabel operation) {
        return labels.changed(
                operation.enumName(),
                type -> operation.isOnlyIfMissing() && type.labels().contains(operation.label())
                        ? type
                        : type.with(operation.label(), operation.before(), operation.after()),
                label -> label);
    }

    @Override
    public List<Statement> renameLabel(RenameLabel operation) {
        return labels.changed(
                operation.enumName(),
                type -> type.renaming(operation.from(), operation.to()),
                label -> label.equals(operation.from()) ? operation.to() : label);
    }

    @Override
    public List<Statement> replaceEnum(ReplaceEnum operation) {
        EnumType after = operation.after();
        return labels.changed(operation.before().name(), type -> after, operation::renamed);
    }

    /** {@code begin}, the statements, each with its semicolon, and {@code end}. */
    @Override
    public List<String> trigger(Trigger object) {
        SqlText body = object.body();
        if (body == null || !hasText(object)) {
            throw refusal(object);
        }
        Trigger.Event event = object.events().iterator().next();
        SqlText condition = object.condition();
        String statements = ObjectReading.statements(words.text(body));
        return List.of("create trigger " + words.name(object.name()) + " "
                + object.time().words() + " " + event.name().toLowerCase(Locale.ROOT)
                + (object.columns().isEmpty() ? "" : " of " + words.names(object.columns()))
                + " on " + words.name(object.table().name()) + " for each row"
                + (condition == null ? "" : " when (" + words.text(condition) + ")")
                + " begin " + statements + "; end");
    }

    private UnsupportedByDialectException refusal(Trigger trigger) {
        boolean several = trigger.events().size() > 1;
        String why = several
                ? "A trigger of SQLite comes at one of insert, update and delete."
                : !trigger.isForEachRow() ? "A trigger of SQLite comes once for each row." : "SQLite has no truncate.";
        String hint = several
                ? "Create one trigger for each of them, under names of their own."
                : !trigger.isForEachRow() ? "Add forEachRow()." : "Let it come at delete.";
        return new UnsupportedByDialectException(
                words.dialect(), "SQLite cannot make " + trigger.describe() + ".", why, hint);
    }
}
