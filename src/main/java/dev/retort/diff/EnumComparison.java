package dev.retort.diff;

import dev.retort.operation.AddLabel;
import dev.retort.operation.ObjectOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.ReplaceEnum;
import dev.retort.schema.EnumType;
import java.util.ArrayList;
import java.util.List;

/** Two enums of one name: what leads from the labels of the one to those of the other. */
final class EnumComparison {

    private EnumComparison() {}

    /** What people should know of these operations: rows may hold labels that go. */
    static List<Remark> remarks(List<? extends Operation> operations) {
        List<Remark> remarks = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof ReplaceEnum replace && !replace.gone().isEmpty()) {
                remarks.add(new Remark(
                        Remark.Kind.MAY_FAIL,
                        replace.before().describe(),
                        "rows may hold " + String.join(", ", replace.gone()) + "."));
            }
        }
        return remarks;
    }

    /** New labels between the old ones are added; any other difference takes a new enum. */
    static List<ObjectOperation> of(EnumType from, EnumType to) {
        List<String> kept = to.labels().stream().filter(from.labels()::contains).toList();
        if (!kept.equals(from.labels())) {
            return List.of(new ReplaceEnum(from, to, List.of()));
        }
        List<ObjectOperation> operations = new ArrayList<>();
        for (int i = 0; i < to.labels().size(); i++) {
            String label = to.labels().get(i);
            if (!kept.contains(label)) {
                boolean first = i == 0;
                boolean last =
                        to.labels().subList(i, to.labels().size()).stream().noneMatch(kept::contains);
                operations.add(new AddLabel(
                        to.name(),
                        label,
                        first ? kept.get(0) : null,
                        first || last ? null : to.labels().get(i - 1),
                        false));
            }
        }
        return operations;
    }
}
