package dev.retort;

import dev.retort.author.AuthorException;
import dev.retort.author.ClassNaming;
import dev.retort.author.NewRevision;
import dev.retort.author.RevisionFile;
import dev.retort.author.SourceTree;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.RevisionNode;
import dev.retort.scan.ScanException;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new revision that is to be written as a Java class: {@code migrator.revision("add currency").writeTo(sources)}.
 *
 * <p>Immutable; each setting returns another draft. Unless said otherwise it follows the one head of the history, in the
 * package of that one's class.
 */
public final class RevisionDraft {

    private final Comparing comparing;
    private final KnownMigrations migrations;
    private final NewRevision revision;
    private final @Nullable String packageName;
    private final ClassNaming naming;
    private final @Nullable String template;

    private RevisionDraft(
            Comparing comparing,
            NewRevision revision,
            @Nullable String packageName,
            ClassNaming naming,
            @Nullable String template) {
        this.comparing = comparing;
        this.migrations = comparing.migrations();
        this.revision = revision;
        this.packageName = packageName;
        this.naming = naming;
        this.template = template;
    }

    static RevisionDraft of(Comparing comparing, NewRevision revision) {
        return new RevisionDraft(comparing, revision, null, ClassNaming.STANDARD, null);
    }

    /** Its id; 12 random hexadecimal digits unless said. */
    public RevisionDraft id(String id) {
        return with(revision.withId(id));
    }

    /** What it follows: a revision, {@code label@head}, {@code base} to begin a history; not for a merge. */
    public RevisionDraft head(String target) {
        return with(revision.withHead(target));
    }

    /** Lets it follow a revision that another follows already, which forks the history there. */
    public RevisionDraft splice() {
        return with(revision.spliced());
    }

    /** A label for the branch that begins with it. */
    public RevisionDraft branchLabel(String label) {
        return with(revision.withLabels(List.of(label)));
    }

    /** Revisions or labels of other branches that have to be applied before it. */
    public RevisionDraft dependsOn(String... names) {
        return with(revision.withDependencies(List.of(names)));
    }

    /** The package of its class. */
    public RevisionDraft packageName(String name) {
        return new RevisionDraft(comparing, revision, name, naming, template);
    }

    /** How its class is called: {@code className(ClassNaming.STANDARD.withZone("Europe/Vienna"))}. */
    public RevisionDraft className(ClassNaming other) {
        return new RevisionDraft(comparing, revision, packageName, other, template);
    }

    /**
     * The text of its file, with places in double braces: {@code package} and {@code imports}, {@code revision} for the
     * annotation, {@code class}, and for comments {@code message}, {@code id} and {@code parents}.
     */
    public RevisionDraft template(String text) {
        return new RevisionDraft(comparing, revision, packageName, naming, text);
    }

    /**
     * Fills it with what leads from the database to a declared schema.
     *
     * @throws AuthorException when a template is said, which is for empty migrations
     */
    public GeneratedRevision from(Schema declared) {
        requireNoTemplate();
        return new GeneratedRevision(comparing, declared, this, false, text -> text);
    }

    /**
     * Fills it with what the database has and the history does not lead to: the first migration of a database that was
     * made otherwise. Nothing of it is to be run on that database, which is stamped instead.
     *
     * @throws NotAtHeadsException when the database is not at the heads, so that more than that differs
     * @throws AuthorException when a template is said, which is for empty migrations
     */
    public GeneratedRevision fromDatabase() {
        requireNoTemplate();
        comparing.requireAtHeads();
        return new GeneratedRevision(comparing, comparing.databaseSchema(), this, true, text -> text);
    }

    private void requireNoTemplate() {
        if (template != null) {
            throw new AuthorException(
                    "The revision '" + revision.message() + "' cannot be generated.",
                    "A template is said for the text of its file, which is for migrations that a person fills.",
                    "Leave the template out, and give a formatter if the text is to look otherwise.");
        }
    }

    NewRevision revision() {
        return revision;
    }

    ClassNaming naming() {
        return naming;
    }

    private RevisionDraft with(NewRevision changed) {
        return new RevisionDraft(comparing, changed, packageName, naming, template);
    }

    /**
     * Writes the class below a directory of sources; nothing is overwritten.
     *
     * @return the path of the new file
     * @throws AuthorException when it cannot be written, it is not clear what it follows, or its id or a label is taken
     * @throws dev.retort.revision.RevisionException when it names something unknown
     */
    public Path writeTo(Path sourceRoot) {
        MigrationHistory history = history(sourceRoot);
        RevisionNode node = revision.in(history.graph());
        requireCompiled(history, sourceRoot);
        String className = naming.className(Instant.now(), node.message(), node.id());
        return new RevisionFile(node, packageOf(node, history), className, template).writeTo(sourceRoot);
    }

    /** The history that it becomes a part of. */
    MigrationHistory history(Path sourceRoot) {
        return "base".equals(revision.head()) ? migrations.orEmpty() : known(sourceRoot);
    }

    private MigrationHistory known(Path sourceRoot) {
        try {
            return migrations.get();
        } catch (ScanException e) {
            MigrationHistory empty = migrations.orEmpty();
            if (!empty.graph().nodes().isEmpty()) {
                throw e;
            }
            List<String> packages = packageName == null ? migrations.request().packages() : List.of(packageName);
            if (packages.size() == 1 && SourceTree.at(sourceRoot).hasEmptyPackage(packages.get(0))) {
                return empty;
            }
            throw new AuthorException(
                    "The new revision " + (revision.message().isEmpty() ? "" : "'" + revision.message() + "' ")
                            + "has nothing to follow.",
                    String.join(" ", e.faults()),
                    "If this is the first of the history, say --head base.");
        }
    }

    /** Which revisions are the heads, the sources that are not compiled yet know better. */
    void requireCompiled(MigrationHistory history, Path sourceRoot) {
        List<String> unsure = revision.followsHeads() ? migrations.request().packages() : List.of();
        for (String scanned : unsure) {
            List<Path> sources = SourceTree.at(sourceRoot).withoutClass(scanned, history.classNames());
            if (!sources.isEmpty()) {
                throw new AuthorException(
                        "It is not clear what the new revision "
                                + (revision.message().isEmpty() ? "" : "'" + revision.message() + "' ") + "follows.",
                        "There is a migration that is not compiled, in '" + sources.get(0) + "'"
                                + (sources.size() == 1 ? "." : ", and so are " + (sources.size() - 1) + " others."),
                        "Compile the migrations first, so that the head is known"
                                + (revision.merged().isEmpty() ? ", or say what it follows: --head REVISION." : "."));
            }
        }
    }

    String packageOf(RevisionNode node, MigrationHistory history) {
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
