package dev.retort.diff;

import dev.retort.operation.AddLabel;
import dev.retort.operation.Inversion;
import dev.retort.operation.Operation;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.EnumType;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The way back from operations whose schema before is known. */
public final class Downgrade {

    private Downgrade() {}

    /**
     * The operations that undo the given ones. A label that was added goes by a replacement of its enum, which an engine
     * refuses while a row has it.
     *
     * @param before the schema that the operations begin with
     */
    public static List<Operation> of(List<? extends Operation> operations, Schema before) {
        List<Operation> back = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Schema after = SchemaAfter.of(operation, schema, "");
            back.addAll(
                    0,
                    operation instanceof AddLabel label
                            ? without(label, schema, after)
                            : Inversion.of(List.of(operation)));
            schema = after;
        }
        return back;
    }

    private static List<Operation> without(AddLabel label, Schema before, Schema after) {
        EnumType shorter = before.enumType(label.enumName()).orElseThrow();
        EnumType longer = after.enumType(label.enumName()).orElseThrow();
        return List.of(new ReplaceEnum(longer, shorter, List.of()));
    }
}
