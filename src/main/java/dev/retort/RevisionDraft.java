package dev.retort;

import dev.retort.author.AuthorException;
import dev.retort.author.NewRevision;
import dev.retort.author.RevisionFile;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.RevisionNode;
import dev.retort.scan.ScanException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new revision that is to be written as a Java class: {@code migrator.revision("add currency").writeTo(sources)}.
 *
 * <p>Immutable; each setting returns another draft. Unless said otherwise it follows the one head of the history, in the
 * package of that one's class.
 */
public final class RevisionDraft {

    private final KnownMigrations migrations;
    private final NewRevision revision;
    private final @Nullable String packageName;

    private RevisionDraft(KnownMigrations migrations, NewRevision revision, @Nullable String packageName) {
        this.migrations = migrations;
        this.revision = revision;
        this.packageName = packageName;
    }

    static RevisionDraft of(KnownMigrations migrations, String message) {
        return new RevisionDraft(migrations, new NewRevision(message, null, null, false, List.of(), List.of()), null);
    }

    /** Its id; 12 random hexadecimal digits unless said. */
    public RevisionDraft id(String id) {
        return with(new NewRevision(
                revision.message(), id, revision.head(), revision.splice(), revision.labels(), revision.dependsOn()));
    }

    /** What it follows: a revision, {@code label@head}, {@code heads} to merge all, {@code base} to begin a history. */
    public RevisionDraft head(String target) {
        return with(new NewRevision(
                revision.message(), revision.id(), target, revision.splice(), revision.labels(), revision.dependsOn()));
    }

    /** Lets it follow a revision that another follows already, which forks the history there. */
    public RevisionDraft splice() {
        return with(new NewRevision(
                revision.message(), revision.id(), revision.head(), true, revision.labels(), revision.dependsOn()));
    }

    /** A label for the branch that begins with it. */
    public RevisionDraft branchLabel(String label) {
        return with(new NewRevision(
                revision.message(),
                revision.id(),
                revision.head(),
                revision.splice(),
                List.of(label),
                revision.dependsOn()));
    }

    /** Revisions or labels of other branches that have to be applied before it. */
    public RevisionDraft dependsOn(String... names) {
        return with(new NewRevision(
                revision.message(),
                revision.id(),
                revision.head(),
                revision.splice(),
                revision.labels(),
                List.of(names)));
    }

    /** The package of its class. */
    public RevisionDraft packageName(String name) {
        return new RevisionDraft(migrations, revision, name);
    }

    private RevisionDraft with(NewRevision changed) {
        return new RevisionDraft(migrations, changed, packageName);
    }

    /**
     * Writes the class below a directory of sources; nothing is overwritten.
     *
     * @return the path of the new file
     * @throws AuthorException when it cannot be written, or it is not clear what it follows
     */
    public Path writeTo(Path sourceRoot) {
        MigrationHistory history = "base".equals(revision.head()) ? migrations.orEmpty() : known();
        RevisionNode node = revision.in(history.graph());
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        return new RevisionFile(node, packageOf(node, history), now).writeTo(sourceRoot);
    }

    private MigrationHistory known() {
        try {
            return migrations.get();
        } catch (ScanException e) {
            if (!migrations.orEmpty().graph().nodes().isEmpty()) {
                throw e;
            }
            throw new AuthorException(
                    "The new revision '" + revision.message() + "' has nothing to follow.",
                    String.join(" ", e.faults()),
                    "Compile the migrations first; if this is the first of the history, say --head base.");
        }
    }

    private String packageOf(RevisionNode node, MigrationHistory history) {
        if (packageName != null) {
            return packageName;
        }
        if (!node.parents().isEmpty()) {
            String parent = history.migration(node.parents().get(0)).className();
            return parent.substring(0, Math.max(0, parent.lastIndexOf('.')));
        }
        List<String> packages = migrations.request().packages();
        if (packages.size() != 1) {
            throw new AuthorException(
                    "The new revision '" + revision.message() + "' has no package.",
                    packages.isEmpty()
                            ? "It follows no other, and no package is scanned."
                            : "It follows no other, and several packages are scanned: " + String.join(", ", packages)
                                    + ".",
                    "Say which: --package " + (packages.isEmpty() ? "shop.migrations" : packages.get(0)) + ".");
        }
        return packages.get(0);
    }
}
