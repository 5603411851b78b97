package dev.retort.schema;

import org.jspecify.annotations.Nullable;

/** Something in a schema that is no table: an enum, a sequence, a view, a function, a trigger and the like. */
public sealed interface SchemaObject
        permits EnumType, Sequence, View, Function, Trigger, Policy, Extension, Namespace, Statistics {

    /** The kinds of objects, with their words in SQL. */
    enum Kind {
        SCHEMA("schema"),
        EXTENSION("extension"),
        ENUM("enum"),
        SEQUENCE("sequence"),
        VIEW("view"),
        MATERIALIZED_VIEW("materialized view"),
        FUNCTION("function"),
        PROCEDURE("procedure"),
        TRIGGER("trigger"),
        POLICY("policy"),
        STATISTICS("statistics");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in lower case. */
        public String words() {
            return words;
        }
    }

    /** Which kind it is of. */
    Kind kind();

    /** The name; within its table where it belongs to one. */
    QualifiedName name();

    /** The table that it belongs to, or null for none. */
    default @Nullable QualifiedName table() {
        return null;
    }

    /** The same object under another name. */
    SchemaObject renamed(QualifiedName newName);

    /** The same object after its table was given another name. */
    default SchemaObject following(QualifiedName from, QualifiedName to) {
        return this;
    }

    /** Calls the method of the object's kind. */
    <R> R accept(SchemaObjectVisitor<R> visitor);

    /** The object in a few words: {@code trigger keep_tally on invoice}. */
    default String describe() {
        return describe(kind(), name(), table());
    }

    /** An object in a few words. */
    static String describe(Kind kind, QualifiedName name, @Nullable QualifiedName table) {
        return kind.words() + " " + name + (table == null ? "" : " on " + table);
    }
}
