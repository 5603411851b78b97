package dev.retort.author;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.TransactionMode;
import dev.retort.operation.Inversion;
import dev.retort.operation.IrreversibleException;
import dev.retort.operation.Operation;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.source.Declaration;
import dev.retort.source.MigrationSource;
import dev.retort.source.SourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The source of one migration that says what several say. */
public final class Squash {

    private static final int MOST_LISTED = 30;

    private final Stretch stretch;
    private final List<Member> members;

    private Squash(Stretch stretch, List<Member> members) {
        this.stretch = stretch;
        this.members = members;
    }

    /**
     * One of the migrations that become one.
     *
     * @param migration which
     * @param upgrade what it performs, as it was said
     * @param downgrade what its downgrade performs, or null where that cannot be known
     * @param obstacle why it is not known what it performs, or the empty text
     */
    public record Member(
            DeclaredMigration migration,
            List<Operation> upgrade,
            @Nullable List<Operation> downgrade,
            String obstacle) {}

    /**
     * Reads the migrations of a stretch.
     *
     * @throws AuthorException when one of them cannot be written as Java
     */
    public static Squash of(Stretch stretch, Function<String, Member> members) {
        List<Member> read = new ArrayList<>();
        for (RevisionNode revision : stretch.revisions()) {
            Member member = members.apply(revision.id());
            requireSayable(stretch, revision, member);
            read.add(member);
        }
        return new Squash(stretch, read);
    }

    private static void requireSayable(Stretch stretch, RevisionNode revision, Member member) {
        String obstacle = member.obstacle();
        if (obstacle.isEmpty()) {
            try {
                MigrationSource.statements(member.upgrade());
            } catch (SourceException e) {
                obstacle = "it says what cannot be written as Java: " + e.what();
            }
        }
        if (!obstacle.isEmpty()) {
            throw new AuthorException(
                    "The revisions up to " + stretch.end().describe() + " cannot be squashed into one.",
                    "What " + revision.describe() + " does is not known beforehand: " + obstacle + ".",
                    "Squash what comes before it, and what comes behind it, each by itself.");
        }
    }

    /**
     * The revision in its place in the history.
     *
     * @param id its id, or null for a random one
     * @throws dev.retort.revision.RevisionException when the history would not be one with it
     */
    public RevisionNode revision(RevisionGraph graph, @Nullable String id, String message) {
        RevisionNode revision = new RevisionNode(
                id == null ? RandomId.notIn(graph) : id,
                stretch.parents(),
                stretch.dependsOn(),
                stretch.labels(),
                stretch.replaces(),
                message);
        List<RevisionNode> together = new ArrayList<>(graph.nodes());
        together.add(revision);
        // With all its checks: a file that breaks the history would stop every later command.
        RevisionGraph.of(together);
        return revision;
    }

    /** The text of its file. */
    public String text(RevisionNode revision, String packageName, String className) {
        List<Operation> upgrade = new ArrayList<>();
        List<Operation> downgrade = new ArrayList<>();
        boolean isDerived = true;
        boolean isKnown = true;
        for (Member member : members) {
            upgrade.addAll(member.upgrade());
            List<Operation> back = member.downgrade();
            isKnown &= back != null;
            if (back != null) {
                downgrade.addAll(0, back);
                isDerived &= isInverse(back, member.upgrade());
            }
        }
        MigrationSource source = MigrationSource.of(declaration(revision), className)
                .packageName(packageName)
                .doc(doc())
                .upgrade(upgrade);
        return isKnown && !isDerived ? source.downgrade(downgrade).text() : source.text();
    }

    private static boolean isInverse(List<Operation> back, List<Operation> upgrade) {
        try {
            List<String> derived =
                    Inversion.of(upgrade).stream().map(Operation::canonical).toList();
            return derived.equals(back.stream().map(Operation::canonical).toList());
        } catch (IrreversibleException e) {
            return false;
        }
    }

    private Declaration declaration(RevisionNode revision) {
        Declaration declaration = Declaration.of(revision)
                .limited(
                        longest(member -> member.limits().lock(), DeclaredMigration::lockTimeout),
                        longest(member -> member.limits().statement(), DeclaredMigration::statementTimeout));
        for (Member member : members) {
            DeclaredMigration migration = member.migration();
            if (migration.transaction() == TransactionMode.PER_OPERATION) {
                declaration = declaration.perOperation();
            }
            if (!migration.irreversible().isEmpty()) {
                declaration = declaration.irreversible(migration.id() + ": " + migration.irreversible());
            }
        }
        return declaration;
    }

    /** The longest time that one of them says, as it says it; without end is the longest. */
    private String longest(
            Function<DeclaredMigration, @Nullable Duration> limit, Function<DeclaredMigration, String> text) {
        String longest = "";
        Duration longestSoFar = null;
        for (Member member : members) {
            Duration here = limit.apply(member.migration());
            boolean isLonger = here != null
                    && (longestSoFar == null
                            || (!longestSoFar.isZero() && (here.isZero() || here.compareTo(longestSoFar) > 0)));
            if (isLonger) {
                longestSoFar = here;
                longest = text.apply(member.migration());
            }
        }
        return longest;
    }

    private String doc() {
        StringBuilder doc =
                new StringBuilder("Stands for ").append(members.size()).append(" revisions:");
        int listed = Math.min(MOST_LISTED, members.size());
        for (RevisionNode revision : stretch.revisions().subList(0, listed)) {
            doc.append("\n").append(revision.describe());
        }
        if (listed < members.size()) {
            doc.append("\nand ").append(members.size() - listed).append(" more");
        }
        return doc.append("\n\nTheir classes can be deleted once every database has passed ")
                .append(stretch.end().id())
                .append(".")
                .toString();
    }

    /** The revisions that become one. */
    public Stretch stretch() {
        return stretch;
    }

    /** The class of the last of them, beside which the new one goes. */
    public Optional<String> lastClass() {
        return members.stream()
                .reduce((first, second) -> second)
                .map(member -> member.migration().className());
    }
}
