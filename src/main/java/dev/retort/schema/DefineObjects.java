package dev.retort.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for what is no table, and for parts of tables; {@link Define} has them, too. */
abstract class DefineObjects extends DefineTypes {

    DefineObjects() {}

    /** A sequence: {@code sequence("invoice_no").startingAt(1000)}. */
    public static Sequence sequence(String name) {
        return new Sequence(QualifiedName.parse(name), null, null, null, null, null, false);
    }

    /** A view, finished by {@code .as("select ...")}. */
    public static View.Unfinished view(String name) {
        return new View.Unfinished(QualifiedName.parse(name), false);
    }

    /** A view that keeps its rows, finished by {@code .as("select ...")}. */
    public static View.Unfinished materializedView(String name) {
        return new View.Unfinished(QualifiedName.parse(name), true);
    }

    /** A function, with its parameters: {@code function("total(account bigint)").returns("numeric").as("...")}. */
    public static Function.Unfinished function(String signature) {
        return new Function.Unfinished(signature, false, null, "sql", "");
    }

    /** A procedure, with its parameters: {@code procedure("close_year(y integer)").as("...")}. */
    public static Function.Unfinished procedure(String signature) {
        return new Function.Unfinished(signature, true, null, "sql", "");
    }

    /** A trigger: {@code trigger("keep_tally").after(INSERT).forEachRow().executes("keep_tally()")}. */
    public static Trigger.Unfinished trigger(String name) {
        return new Trigger.Unfinished(name, Trigger.Time.AFTER, Set.of(), List.of(), false, null);
    }

    /** A policy: {@code policy("own_rows").to("tenant").using("owner = current_user")}. */
    public static Policy.Said policy(String name) {
        return new Policy.Said(name, false, "all", List.of(), null, null);
    }

    /** Statistics of columns together: {@code statistics("city", "zip").dependencies()}. */
    public static Statistics.Said statistics(String... columns) {
        return new Statistics.Said(null, List.of(columns), Set.of());
    }

    /** Rights: {@code privileges("select", "insert").on("invoice").to("clerk")}. */
    public static Grant.Privileges privileges(String... words) {
        return new Grant.Privileges(List.of(words));
    }

    /** The lower bound of a partition, included: {@code rangeFrom("2026-01-01").to("2027-01-01")}. */
    public static PartitionBounds.Unfinished rangeFrom(@Nullable Object... values) {
        return new PartitionBounds.Unfinished(Arrays.asList(values));
    }

    /** The values of a partition. */
    public static PartitionBounds among(@Nullable Object... values) {
        return new PartitionBounds.Among(Arrays.asList(values));
    }

    /** The hashes of a partition: those that leave a remainder. */
    public static PartitionBounds hashOf(int modulus, int remainder) {
        return new PartitionBounds.Hash(modulus, remainder);
    }

    /** What stands in no other partition. */
    public static PartitionBounds otherwise() {
        return new PartitionBounds.Otherwise();
    }

    /** A label's new name, for {@code replaceEnum}. */
    public static LabelRenaming renaming(String from, String to) {
        return new LabelRenaming(from, to);
    }
}
