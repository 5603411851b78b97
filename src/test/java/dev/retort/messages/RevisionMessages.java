package dev.retort.messages;

import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.TargetParser;
import dev.retort.revision.TargetResolver;
import java.util.List;

/** Histories that are no graph, and places in a history that cannot be found or reached. */
final class RevisionMessages {

    /** A fork after {@code 3c9a77d1}: currencies on one side, billing on the other. */
    private static final RevisionGraph SHOP = RevisionGraph.of(List.of(
            node("91b0de44", "create account"),
            node("3c9a77d1", "create invoice", "91b0de44"),
            node("3c9f5be8", "bill in currency", "3c9a77d1"),
            labelled("c05d1f6e", "create payment", "billing", "3c9a77d1"),
            node("8d41f0aa", "pay in parts", "c05d1f6e")));

    private static final RevisionGraph TWICE = RevisionGraph.of(List.of(
            labelled("c05d1f6e", "create payment", "billing"),
            labelled("8d41f0aa", "pay in parts", "parts", "c05d1f6e")));

    private RevisionMessages() {}

    static void collect(Messages messages) throws Exception {
        histories(messages);
        names(messages);
        up(messages);
        down(messages);
        ranges(messages);
    }

    private static void histories(Messages messages) throws Exception {
        messages.of(
                "everything wrong at once",
                () -> RevisionGraph.of(List.of(
                        node("head", "reserved"),
                        node("a b", "space"),
                        node("one", "first"),
                        node("one", "second"),
                        labelled("two", "labelled", "one", "one"),
                        labelled("three", "labelled, too", "x@y", "two"),
                        node("four", "misspelt parent", "tow"),
                        node("five", "parent by half its id", "thre"),
                        node("six", "follows itself", "six"),
                        node("seven", "in a circle", "eight"),
                        node("eight", "in a circle, too", "seven"))));
        messages.of(
                "a parent that is gone",
                () -> RevisionGraph.of(List.of(node("3c9a77d1", "create invoice", "91b0de44"))));
    }

    private static void names(Messages messages) throws Exception {
        messages.of("a misspelt id", () -> TargetResolver.of(SHOP).many("3c9a77dl"));
        messages.of("a name like no other", () -> TargetResolver.of(SHOP).many("zzz"));
        messages.of("the beginning of two ids", () -> TargetResolver.of(SHOP).many("3c9"));
        messages.of("an empty target", () -> TargetParser.parse(""));
        messages.of("a target with a space", () -> TargetParser.parse("create account"));
        messages.of("a target with two '@'", () -> TargetParser.parse("a@b@c"));
        messages.of("a branch called by a word of targets", () -> TargetParser.parse("heads@head"));
        messages.of("steps twice", () -> TargetParser.parse("+1+1"));
        messages.of("no steps", () -> TargetParser.parse("+0"));
        messages.of("'current' as a target", () -> RevisionPath.up(SHOP, Heads.none(), "current"));
        messages.of("steps in a stamp", () -> RevisionPath.stamp(SHOP, Heads.none(), List.of("+1")));
        messages.of(
                "a revision of another branch", () -> TargetResolver.of(SHOP).many("billing@3c9f"));
        messages.of("a branch that is unknown", () -> TargetResolver.of(SHOP).many("biling@head"));
    }

    private static void up(Messages messages) throws Exception {
        messages.of("'head' with two heads", () -> RevisionPath.up(SHOP, Heads.none(), "head"));
        messages.of(
                "a row that the code does not have", () -> RevisionPath.up(SHOP, Heads.of(List.of("ffff")), "heads"));
        messages.of(
                "a row that the code does not have, shown",
                () -> RevisionPath.current(SHOP, Heads.of(List.of("ffff"))));
        messages.of(
                "a row that the code does not have, beside a stamp",
                () -> RevisionPath.stamp(SHOP, Heads.of(List.of("ffff")), List.of("3c9a77d1")));
        messages.of(
                "rows that overlap", () -> RevisionPath.up(SHOP, Heads.of(List.of("91b0de44", "3c9a77d1")), "heads"));
        messages.of("down by an upgrade", () -> RevisionPath.up(SHOP, Heads.of(List.of("3c9a77d1")), "-1"));
        messages.of("steps up to a fork", () -> RevisionPath.up(SHOP, Heads.of(List.of("91b0de44")), "+2"));
        messages.of(
                "steps up from two places",
                () -> RevisionPath.up(SHOP, Heads.of(List.of("3c9f5be8", "c05d1f6e")), "+1"));
        messages.of(
                "steps up beyond the head", () -> RevisionPath.up(SHOP, Heads.of(List.of("8d41f0aa")), "billing@+2"));
    }

    private static void down(Messages messages) throws Exception {
        messages.of("up by a downgrade", () -> RevisionPath.down(SHOP, Heads.of(List.of("3c9a77d1")), "+1"));
        messages.of(
                "steps down from two places",
                () -> RevisionPath.down(SHOP, Heads.of(List.of("3c9f5be8", "8d41f0aa")), "-1"));
        messages.of("steps down from nowhere", () -> RevisionPath.down(SHOP, Heads.none(), "-1"));
        messages.of("steps down beyond the base", () -> RevisionPath.down(SHOP, Heads.of(List.of("3c9a77d1")), "-3"));
        messages.of("a downgrade upwards", () -> RevisionPath.down(SHOP, Heads.of(List.of("91b0de44")), "3c9a"));
        messages.of(
                "a downgrade to where it stands on a branch that is not applied",
                () -> RevisionPath.down(SHOP, Heads.of(List.of("3c9f5be8")), "c05d"));
    }

    private static void ranges(Messages messages) throws Exception {
        messages.of("a range without a colon", () -> RevisionPath.range(SHOP, Heads.none(), "3c9a"));
        messages.of("a range the wrong way round", () -> RevisionPath.range(SHOP, Heads.none(), "8d41:91b0"));
        messages.of("a range that ends below the base", () -> RevisionPath.range(SHOP, Heads.none(), ":-1"));
        messages.of(
                "a range of a branch that has no label",
                () -> RevisionPath.range(SHOP, Heads.none(), "3c9f@base:heads"));
        messages.of("a range without a branch before '@'", () -> RevisionPath.range(SHOP, Heads.none(), "@head:"));
        messages.of("a range of one of two branches", () -> RevisionPath.range(TWICE, Heads.none(), "8d41@base:heads"));
        messages.of(
                "a range from a branch that the upper end is not on",
                () -> RevisionPath.range(SHOP, Heads.none(), "billing@-9:3c9f"));
    }

    private static RevisionNode node(String id, String message, String... parents) {
        return new RevisionNode(id, List.of(parents), List.of(), List.of(), message);
    }

    private static RevisionNode labelled(String id, String message, String label, String... parents) {
        return new RevisionNode(id, List.of(parents), List.of(), List.of(label), message);
    }
}
