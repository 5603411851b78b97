package dev.retort;

import dev.retort.author.AuthorException;
import dev.retort.author.NewRevision;
import dev.retort.author.RevisionFile;
import dev.retort.autogenerate.GeneratedSource;
import dev.retort.diff.SchemaDiff;
import dev.retort.operation.Operation;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionNode;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A new revision with what leads to a declared schema: {@code migrator.revision("add currency").from(SHOP).writeTo(sources)}.
 *
 * <p>Immutable; each setting returns another one.
 */
public final class GeneratedRevision {

    private final Comparing comparing;
    private final Schema declared;
    private final RevisionDraft draft;
    private final boolean againstHistory;
    private final UnaryOperator<String> format;

    GeneratedRevision(
            Comparing comparing,
            Schema declared,
            RevisionDraft draft,
            boolean againstHistory,
            UnaryOperator<String> format) {
        this.comparing = comparing;
        this.declared = declared;
        this.draft = draft;
        this.againstHistory = againstHistory;
        this.format = format;
    }

    /** Compares with the schema that the history leads to, instead of with the database; needs none. */
    public GeneratedRevision againstHistory() {
        return new GeneratedRevision(comparing, declared, draft, true, format);
    }

    /** Gives the text of each file to a formatter before it is written. */
    public GeneratedRevision formattedBy(UnaryOperator<String> formatter) {
        return new GeneratedRevision(comparing, declared, draft, againstHistory, formatter);
    }

    /**
     * What differs, before the {@linkplain dev.retort.autogenerate.Comparison#rewriting rewriting}, of which {@link
     * dev.retort.autogenerate.Comparison#counted} tells what it destroys.
     *
     * @throws NotAtHeadsException when the database is not at the heads, so that its schema is not the history's
     */
    public SchemaDiff diff() {
        if (againstHistory) {
            return comparing.againstHistory(declared);
        }
        comparing.requireAtHeads();
        return comparing.diff(declared);
    }

    /**
     * Writes the class below a directory of sources; several where the {@linkplain dev.retort.autogenerate.Comparison#rewriting
     * rewriting} says so, and none where nothing differs.
     *
     * @return the paths of the new files
     * @throws NotAtHeadsException when the database is not at the heads
     * @throws LossRefusedException when the differences would destroy what is there, and that was not allowed
     * @throws AuthorException when it cannot be written
     */
    public List<Path> writeTo(Path sourceRoot) {
        return write(diff(), sourceRoot);
    }

    /** Writes what {@link #diff} found. */
    public List<Path> write(SchemaDiff found, Path sourceRoot) {
        SchemaDiff diff = comparing.comparison().counted(found);
        List<List<Operation>> parts = comparing.comparison().rewritten(diff.operations());
        if (parts.isEmpty()) {
            return List.of();
        }
        MigrationHistory history = draft.history(sourceRoot);
        draft.requireCompiled(history, sourceRoot);
        if (!diff.losses().isEmpty() && !comparing.comparison().mayLose()) {
            throw new LossRefusedException(
                    "The revision '" + draft.revision().message() + "' is not written.",
                    diff.losses(),
                    "Say --allow-losses, or comparison(Comparison.STANDARD.allowLosses()) on the Migrator, where that"
                            + " is meant.");
        }
        GeneratedSource source = new GeneratedSource(
                diff, comparing.settings().naming(), comparing.settings().database());
        List<Path> files = new ArrayList<>();
        RevisionGraph graph = history.graph();
        NewRevision asked = draft.revision();
        for (List<Operation> part : parts) {
            RevisionNode node = asked.in(graph);
            if (parts.size() > 1) {
                node = new RevisionNode(
                        node.id(),
                        node.parents(),
                        node.dependsOn(),
                        node.labels(),
                        node.message() + " " + (files.size() + 1) + " of " + parts.size());
            }
            String className = draft.naming().className(Instant.now(), node.message(), node.id());
            String into = draft.packageOf(node, history);
            String text = format.apply(source.text(node, into, className, part));
            files.add(RevisionFile.withText(node, into, className, text).writeTo(sourceRoot));
            List<RevisionNode> together = new ArrayList<>(graph.nodes());
            together.add(node);
            graph = RevisionGraph.of(together);
            asked = NewRevision.of(asked.message()).withHead(node.id());
        }
        return files;
    }
}
