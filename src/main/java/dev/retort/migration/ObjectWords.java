package dev.retort.migration;

import dev.retort.operation.AddLabel;
import dev.retort.operation.CreateObject;
import dev.retort.operation.DropObject;
import dev.retort.operation.GrantRights;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.operation.Said;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Function;
import dev.retort.schema.Grant;
import dev.retort.schema.LabelRenaming;
import dev.retort.schema.Namespace;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObject.Kind;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import dev.retort.schema.Word;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of {@link Ops} for what is no table. */
interface ObjectWords extends Performing {

    private void create(SchemaObject object, Word... words) {
        Said said = Said.of("create " + object.describe(), List.of(words), Word.IF_NOT_EXISTS);
        perform(new CreateObject(object, said.has(Word.IF_NOT_EXISTS)));
    }

    private void drop(SchemaObject was, Word... words) {
        Said said = Said.of("drop " + was.describe(), List.of(words), Word.IF_EXISTS, Word.CASCADE);
        perform(DropObject.of(was, said.has(Word.IF_EXISTS), said.has(Word.CASCADE)));
    }

    private void drop(Kind kind, String name, @Nullable String table, Word... words) {
        QualifiedName on = table == null ? null : QualifiedName.parse(table);
        String plain = name;
        String parameters = null;
        int open = name.indexOf('(');
        if (kind == Kind.FUNCTION || kind == Kind.PROCEDURE) {
            if (open > 0 && name.endsWith(")")) {
                plain = name.substring(0, open).strip();
                parameters = name.substring(open + 1, name.length() - 1).strip();
            }
        }
        QualifiedName object = on == null ? QualifiedName.parse(plain) : on.beside(plain);
        Said said = Said.of(
                "drop " + SchemaObject.describe(kind, object, on), List.of(words), Word.IF_EXISTS, Word.CASCADE);
        perform(new DropObject(kind, object, on, parameters, null, said.has(Word.IF_EXISTS), said.has(Word.CASCADE)));
    }

    private void rename(Kind kind, String name, String newName) {
        perform(new RenameObject(kind, QualifiedName.parse(name), null, newName));
    }

    /** Creates a schema, as a space of names. */
    default void createSchema(String name, Word... words) {
        create(new Namespace(QualifiedName.parse(name)), words);
    }

    /** Drops a schema; {@code cascade()} drops what is in it, too. */
    default void dropSchema(String name, Word... words) {
        drop(new Namespace(QualifiedName.parse(name)), words);
    }

    /** Creates an extension of the engine. */
    default void createExtension(String name, Word... words) {
        create(new Extension(QualifiedName.parse(name)), words);
    }

    /** Drops an extension of the engine. */
    default void dropExtension(String name, Word... words) {
        drop(new Extension(QualifiedName.parse(name)), words);
    }

    /** Creates an enum, for columns of type {@code enumType(name, labels)}. */
    default void createEnum(String name, String... labels) {
        createEnum(new EnumType(QualifiedName.parse(name), List.of(labels)));
    }

    /** Creates an enum, for columns of its type. */
    default void createEnum(EnumType type, Word... words) {
        create(type, words);
    }

    /** Drops an enum; with its labels said, the operation can be undone. */
    default void dropEnum(String name, String... labels) {
        if (labels.length == 0) {
            drop(Kind.ENUM, name, null);
        } else {
            drop(new EnumType(QualifiedName.parse(name), List.of(labels)));
        }
    }

    /** Drops an enum in that way: {@code ifExists()}, {@code cascade()}; undoing it needs its labels. */
    default void dropEnum(String name, Word word, Word... more) {
        Word[] words = Stream.concat(Stream.of(word), Stream.of(more)).toArray(Word[]::new);
        drop(Kind.ENUM, name, null, words);
    }

    /** Drops an enum; the operation can be undone. */
    default void dropEnum(EnumType was, Word... words) {
        drop(was, words);
    }

    /** Gives an enum another name. */
    default void renameEnum(String name, String newName) {
        rename(Kind.ENUM, name, newName);
    }

    /** Adds a label at the end of an enum. */
    default void addLabel(String enumName, String label, Word... words) {
        addLabel(enumName, label, null, null, words);
    }

    /** Adds a label to an enum, before another one. */
    default void addLabelBefore(String enumName, String label, String before, Word... words) {
        addLabel(enumName, label, before, null, words);
    }

    /** Adds a label to an enum, behind another one. */
    default void addLabelAfter(String enumName, String label, String after, Word... words) {
        addLabel(enumName, label, null, after, words);
    }

    private void addLabel(
            String enumName, String label, @Nullable String before, @Nullable String after, Word... words) {
        Said said = Said.of("add label '" + label + "' to " + enumName, List.of(words), Word.IF_NOT_EXISTS);
        perform(new AddLabel(QualifiedName.parse(enumName), label, before, after, said.has(Word.IF_NOT_EXISTS)));
    }

    /** Gives a label of an enum another name, in the rows that hold it, too. */
    default void renameLabel(String enumName, String from, String to) {
        perform(new RenameLabel(QualifiedName.parse(enumName), from, to));
    }

    /** Gives an enum other labels: {@code replaceEnum(before, after, renaming("void", "cancelled"))}. */
    default void replaceEnum(EnumType before, EnumType after, LabelRenaming... renamings) {
        perform(new ReplaceEnum(before, after, List.of(renamings)));
    }

    /** Creates a sequence. */
    default void createSequence(Sequence sequence, Word... words) {
        create(sequence, words);
    }

    /** Drops a sequence; undoing it needs {@link #dropSequence(Sequence, Word...)}. */
    default void dropSequence(String name, Word... words) {
        drop(Kind.SEQUENCE, name, null, words);
    }

    /** Drops a sequence; the operation can be undone, and then begins again. */
    default void dropSequence(Sequence was, Word... words) {
        drop(was, words);
    }

    /** Gives a sequence another name. */
    default void renameSequence(String name, String newName) {
        rename(Kind.SEQUENCE, name, newName);
    }

    /** Creates a view, or one that keeps its rows. */
    default void createView(View view, Word... words) {
        create(view, words);
    }

    /** Drops a view; undoing it needs {@link #dropView(View, Word...)}. */
    default void dropView(String name, Word... words) {
        drop(Kind.VIEW, name, null, words);
    }

    /** Drops a view that keeps its rows; undoing it needs {@link #dropView(View, Word...)}. */
    default void dropMaterializedView(String name, Word... words) {
        drop(Kind.MATERIALIZED_VIEW, name, null, words);
    }

    /** Drops a view and says what it was. */
    default void dropView(View was, Word... words) {
        drop(was, words);
    }

    /** Gives a view another query; on the way down the one before comes back. */
    default void replaceView(View now, View was) {
        perform(new ReplaceObject(now, was));
    }

    /** Gives a view another name. */
    default void renameView(String name, String newName) {
        rename(Kind.VIEW, name, newName);
    }

    /** Creates a function or a procedure. */
    default void createFunction(Function function) {
        create(function);
    }

    /** Drops a function, named with its parameters: {@code "total(bigint)"}. */
    default void dropFunction(String signature, Word... words) {
        drop(Kind.FUNCTION, signature, null, words);
    }

    /** Drops a procedure, named with its parameters. */
    default void dropProcedure(String signature, Word... words) {
        drop(Kind.PROCEDURE, signature, null, words);
    }

    /** Drops a function or a procedure and says what it was. */
    default void dropFunction(Function was, Word... words) {
        drop(was, words);
    }

    /** Gives a function another body; on the way down the one before comes back. */
    default void replaceFunction(Function now, Function was) {
        perform(new ReplaceObject(now, was));
    }

    /** Creates a trigger. */
    default void createTrigger(String table, Trigger.Said trigger) {
        create(trigger.on(QualifiedName.parse(table)));
    }

    /** Drops a trigger; undoing it needs {@link #dropTrigger(String, Trigger.Said, Word...)}. */
    default void dropTrigger(String table, String name, Word... words) {
        drop(Kind.TRIGGER, name, table, words);
    }

    /** Drops a trigger and says what it was. */
    default void dropTrigger(String table, Trigger.Said was, Word... words) {
        drop(was.on(QualifiedName.parse(table)), words);
    }

    /** Gives a trigger another text; on the way down the one before comes back. */
    default void replaceTrigger(String table, Trigger.Said now, Trigger.Said was) {
        QualifiedName on = QualifiedName.parse(table);
        perform(new ReplaceObject(now.on(on), was.on(on)));
    }

    /** Creates a policy, which counts once row security is in force: {@code enableRowSecurity()}. */
    default void createPolicy(String table, Policy.Said policy) {
        create(policy.on(QualifiedName.parse(table)));
    }

    /** Drops a policy; undoing it needs {@link #dropPolicy(String, Policy.Said, Word...)}. */
    default void dropPolicy(String table, String name, Word... words) {
        drop(Kind.POLICY, name, table, words);
    }

    /** Drops a policy and says what it was. */
    default void dropPolicy(String table, Policy.Said was, Word... words) {
        drop(was.on(QualifiedName.parse(table)), words);
    }

    /** Gives roles rights: {@code privileges("select").on("invoice").to("reader")}. */
    default void grant(Grant rights) {
        perform(new GrantRights(rights));
    }

    /** Takes rights from roles: {@code privileges("select").on("invoice").from("reader")}. */
    default void revoke(Grant rights) {
        perform(new RevokeRights(rights));
    }
}
