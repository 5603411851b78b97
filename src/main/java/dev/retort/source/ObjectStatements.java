package dev.retort.source;

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
import dev.retort.schema.Function;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;

/** Operations on what is no table as calls of the words of {@code Ops}. */
final class ObjectStatements implements ObjectOperationVisitor<Code> {

    private final Words words;
    private final String ops;

    ObjectStatements(Words words, String ops) {
        this.words = words;
        this.ops = ops + ".";
    }

    private Code perform(Record operation) {
        return Code.call(ops + "perform", words.values.constructed(operation));
    }

    @Override
    public Code createObject(CreateObject operation) {
        SchemaObject object = operation.object();
        if (object instanceof EnumType type && type.typeName() == null) {
            return perform(operation);
        }
        List<Code> options = Options.ofCreate(words, operation.isOnlyIfMissing());
        return switch (object.kind()) {
            case SCHEMA -> Code.call(ops + "createSchema", Code.with(words.name(object.name()), options));
            case EXTENSION -> Code.call(ops + "createExtension", Code.with(words.name(object.name()), options));
            case ENUM ->
                options.isEmpty()
                        ? Code.call(ops + "createEnum", labels((EnumType) object))
                        : Code.call(ops + "createEnum", Code.with(words.of(object), options));
            case SEQUENCE -> Code.call(ops + "createSequence", Code.with(words.of(object), options));
            case VIEW, MATERIALIZED_VIEW -> Code.call(ops + "createView", Code.with(words.of(object), options));
            case FUNCTION, PROCEDURE ->
                options.isEmpty() ? Code.call(ops + "createFunction", words.of(object)) : perform(operation);
            case TRIGGER, POLICY, STATISTICS ->
                options.isEmpty() && ObjectWords.isSaidOfTable(object)
                        ? Code.call(ops + "create" + word(object.kind()), words.name(table(object)), said(object))
                        : perform(operation);
        };
    }

    private List<Code> labels(EnumType type) {
        return Code.with(words.name(type.name()), words.texts(type.labels()));
    }

    private Code said(SchemaObject object) {
        return words.objects.ofTable(object);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case SCHEMA -> "Schema";
            case EXTENSION -> "Extension";
            case ENUM -> "Enum";
            case SEQUENCE -> "Sequence";
            case VIEW -> "View";
            case MATERIALIZED_VIEW -> "MaterializedView";
            case FUNCTION -> "Function";
            case PROCEDURE -> "Procedure";
            case TRIGGER -> "Trigger";
            case POLICY -> "Policy";
            case STATISTICS -> "Statistics";
        };
    }

    private static QualifiedName table(SchemaObject object) {
        return object.table() == null ? object.name() : object.table();
    }

    @Override
    public Code dropObject(DropObject operation) {
        SchemaObject was = operation.was();
        List<Code> options = Options.ofDrop(words, operation.isOnlyIfThere(), operation.isCascading());
        if (was == null) {
            return dropByName(operation, options);
        }
        if (!DropObject.of(was, operation.isOnlyIfThere(), operation.isCascading())
                .equals(operation)) {
            return perform(operation);
        }
        return switch (was.kind()) {
            case SCHEMA -> Code.call(ops + "dropSchema", Code.with(words.name(was.name()), options));
            case EXTENSION -> Code.call(ops + "dropExtension", Code.with(words.name(was.name()), options));
            case ENUM ->
                options.isEmpty()
                        ? Code.call(ops + "dropEnum", labels((EnumType) was))
                        : Code.call(ops + "dropEnum", Code.with(words.of(was), options));
            case SEQUENCE -> Code.call(ops + "dropSequence", Code.with(words.of(was), options));
            case VIEW, MATERIALIZED_VIEW -> Code.call(ops + "dropView", Code.with(words.of(was), options));
            case FUNCTION, PROCEDURE -> Code.call(ops + "dropFunction", Code.with(words.of(was), options));
            case TRIGGER, POLICY, STATISTICS -> {
                boolean isSaid = ObjectWords.isSaidOfTable(was) && (was.kind() != Kind.STATISTICS || options.isEmpty());
                yield isSaid
                        ? Code.call(
                                ops + "drop" + word(was.kind()),
                                Code.with(words.name(table(was)), Code.with(said(was), options)))
                        : perform(operation);
            }
        };
    }

    private Code dropByName(DropObject operation, List<Code> options) {
        QualifiedName name = operation.name();
        QualifiedName table = operation.table();
        String parameters = operation.parameters();
        return switch (operation.kind()) {
            case ENUM, SEQUENCE, VIEW, MATERIALIZED_VIEW ->
                table == null && parameters == null
                        ? Code.call(ops + "drop" + word(operation.kind()), Code.with(words.name(name), options))
                        : perform(operation);
            case FUNCTION, PROCEDURE -> {
                boolean isSaid = table == null && ObjectWords.isSignature(name, parameters == null ? "" : parameters);
                String signature = parameters == null ? name.toString() : ObjectWords.signature(name, parameters);
                yield isSaid
                        ? Code.call(ops + "drop" + word(operation.kind()), Code.with(words.text(signature), options))
                        : perform(operation);
            }
            case TRIGGER, POLICY -> {
                boolean isSaid = table != null
                        && parameters == null
                        && table.beside(name.name()).equals(name);
                yield isSaid
                        ? Code.call(
                                ops + "drop" + word(operation.kind()),
                                Code.with(words.of(String.valueOf(table)), Code.with(words.text(name.name()), options)))
                        : perform(operation);
            }
            case SCHEMA, EXTENSION, STATISTICS -> perform(operation);
        };
    }

    @Override
    public Code replaceObject(ReplaceObject operation) {
        SchemaObject now = operation.now();
        SchemaObject was = operation.was();
        if (now instanceof View && was instanceof View) {
            return Code.call(ops + "replaceView", words.of(now), words.of(was));
        }
        if (now instanceof Function && was instanceof Function) {
            return Code.call(ops + "replaceFunction", words.of(now), words.of(was));
        }
        boolean isSaid = now.kind() == Kind.TRIGGER
                && was.kind() == Kind.TRIGGER
                && table(now).equals(table(was))
                && ObjectWords.isSaidOfTable(now)
                && ObjectWords.isSaidOfTable(was);
        return isSaid
                ? Code.call(ops + "replaceTrigger", words.name(table(now)), said(now), said(was))
                : perform(operation);
    }

    @Override
    public Code renameObject(RenameObject operation) {
        return switch (operation.kind()) {
            case ENUM, SEQUENCE, VIEW ->
                operation.table() == null
                        ? Code.call(
                                ops + "rename" + word(operation.kind()),
                                words.name(operation.name()),
                                words.text(operation.newName()))
                        : perform(operation);
            case SCHEMA, EXTENSION, MATERIALIZED_VIEW, FUNCTION, PROCEDURE, TRIGGER, POLICY, STATISTICS ->
                perform(operation);
        };
    }

    @Override
    public Code addLabel(AddLabel operation) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.name(operation.enumName()));
        arguments.add(words.text(operation.label()));
        String word = "addLabel";
        if (operation.before() != null) {
            word = "addLabelBefore";
            arguments.add(words.text(operation.before()));
        } else if (operation.after() != null) {
            word = "addLabelAfter";
            arguments.add(words.text(operation.after()));
        }
        arguments.addAll(Options.ofCreate(words, operation.isOnlyIfMissing()));
        return Code.call(ops + word, arguments);
    }

    @Override
    public Code renameLabel(RenameLabel operation) {
        return Code.call(
                ops + "renameLabel",
                words.name(operation.enumName()),
                words.text(operation.from()),
                words.text(operation.to()));
    }

    @Override
    public Code replaceEnum(ReplaceEnum operation) {
        List<Code> arguments = new ArrayList<>(List.of(words.of(operation.before()), words.of(operation.after())));
        operation.renamings().forEach(renaming -> arguments.add(words.of(renaming)));
        return Code.call(ops + "replaceEnum", arguments);
    }

    @Override
    public Code grant(GrantRights operation) {
        return Code.call(ops + "grant", words.objects.grant(operation.grant(), "to"));
    }

    @Override
    public Code revoke(RevokeRights operation) {
        return Code.call(ops + "revoke", words.objects.grant(operation.grant(), "from"));
    }
}
