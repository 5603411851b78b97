package dev.retort.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of a few texts, its labels: an object of its own on PostgreSQL, part of a column elsewhere.
 *
 * @param typeName the name, or null for the labels of one column, as engines without such types have them
 * @param labels in order, at least one
 */
public record EnumType(@Nullable QualifiedName typeName, List<String> labels) implements ColumnType, SchemaObject {

    /** Checks the labels. */
    public EnumType {
        labels = List.copyOf(labels);
        Set<String> seen = new LinkedHashSet<>();
        for (String label : labels) {
            if (label.isEmpty() || !seen.add(label)) {
                throw new DefinitionException(
                        "Enum " + typeName + " cannot have the label '" + label + "'"
                                + (label.isEmpty() ? "." : " twice."),
                        "Its labels are " + String.join(", ", labels) + ".",
                        "Say each label once, with a letter in it.");
            }
        }
        if (labels.isEmpty()) {
            throw new DefinitionException(
                    "Enum " + typeName + " needs a label.",
                    "None was said.",
                    "Say its labels wherever a column has it: enumType(\"invoice_status\", \"open\", \"paid\").");
        }
    }

    /** The enum with one more label: before or behind another one, or at the end. */
    public EnumType with(String label, @Nullable String before, @Nullable String after) {
        List<String> more = new ArrayList<>(labels);
        String beside = before != null ? before : after;
        int at = beside == null ? labels.size() : labels.indexOf(beside);
        if (at < 0) {
            throw new DefinitionException(
                    "Label '" + label + "' cannot stand beside '" + beside + "'.",
                    "The labels of " + typeName + " are " + String.join(", ", labels) + ".",
                    "Name one of these.");
        }
        more.add(before == null && after != null ? at + 1 : at, label);
        return new EnumType(typeName, more);
    }

    /** The enum with a label under another name. */
    public EnumType renaming(String from, String to) {
        return new EnumType(
                typeName, labels.stream().map(l -> l.equals(from) ? to : l).toList());
    }

    @Override
    public Kind kind() {
        return Kind.ENUM;
    }

    /**
     * The name.
     *
     * @throws DefinitionException for the labels of one column, which have none
     */
    @Override
    public QualifiedName name() {
        if (typeName == null) {
            throw new DefinitionException(
                    "An enum needs a name to be an object.",
                    "Its labels are " + String.join(", ", labels) + ".",
                    "Write enumType(\"invoice_status\", ...).");
        }
        return typeName;
    }

    @Override
    public EnumType renamed(QualifiedName newName) {
        return new EnumType(newName, labels);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.enumType(this);
    }

    @Override
    public String describe() {
        return typeName == null ? "enum (" + String.join(", ", labels) + ")" : "enum " + typeName;
    }
}
