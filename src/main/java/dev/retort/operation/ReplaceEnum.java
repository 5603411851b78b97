package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.EnumType;
import dev.retort.schema.LabelRenaming;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gives an enum other labels, and the rows that hold a label which goes the one that was said for it.
 *
 * @param before the enum before
 * @param after the enum after, under the same name
 * @param renamings what becomes of labels
 */
public record ReplaceEnum(EnumType before, EnumType after, List<LabelRenaming> renamings) implements ObjectOperation {

    /** Checks that both have one name, and that the renamings lead from the one to the other. */
    public ReplaceEnum {
        renamings = List.copyOf(renamings);
        if (!before.name().equals(after.name())) {
            throw new DefinitionException(
                    "Enum " + before.name() + " cannot be replaced by " + after.name() + ".",
                    "They are two enums.",
                    "Use renameEnum to give it another name.");
        }
        Set<String> from = new TreeSet<>();
        for (LabelRenaming renaming : renamings) {
            if (!before.labels().contains(renaming.from())
                    || !after.labels().contains(renaming.to())
                    || !from.add(renaming.from())) {
                throw new DefinitionException(
                        "Label '" + renaming.from() + "' of enum " + before.name() + " cannot become '" + renaming.to()
                                + "'.",
                        "The labels before are " + String.join(", ", before.labels()) + ", those after "
                                + String.join(", ", after.labels()) + ".",
                        "Rename each label before at most once, to a label after.");
            }
        }
    }

    /** What a label becomes; itself where nothing was said. */
    public String renamed(String label) {
        for (LabelRenaming renaming : renamings) {
            if (renaming.from().equals(label)) {
                return renaming.to();
            }
        }
        return label;
    }

    /** The labels before that no label after stands for: rows must not hold them. */
    public List<String> gone() {
        return before.labels().stream()
                .filter(label -> !after.labels().contains(renamed(label)))
                .toList();
    }

    @Override
    public String describe() {
        return "replace the labels of enum " + before.name() + " by " + String.join(", ", after.labels());
    }

    /** Goes back; refuses where two labels became one, or a new label has no old one. */
    @Override
    public List<Operation> inverse() {
        Set<String> targets = new TreeSet<>();
        for (String label : before.labels()) {
            if (after.labels().contains(renamed(label)) && !targets.add(renamed(label))) {
                throw new IrreversibleException(
                        this,
                        "two labels became '" + renamed(label) + "'",
                        "Write the downgrade by hand, with replaceEnum and what each label becomes.");
            }
        }
        List<LabelRenaming> back = renamings.stream()
                .map(renaming -> new LabelRenaming(renaming.to(), renaming.from()))
                .collect(Collectors.toList());
        return List.of(new ReplaceEnum(after, before, back));
    }

    @Override
    public <R> R accept(ObjectOperationVisitor<R> visitor) {
        return visitor.replaceEnum(this);
    }
}
