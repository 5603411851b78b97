package dev.retort;

import dev.retort.author.ClassNaming;
import dev.retort.author.RevisionFile;
import dev.retort.author.Squash;
import dev.retort.author.Stretch;
import dev.retort.migration.DeclaredMigration;
import dev.retort.plan.MigrationHistory;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionNode;
import dev.retort.run.SaidOperations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision that is to stand for a stretch of the history: {@code migrator.squash("base", "ae10").writeTo(sources)}.
 *
 * <p>It says what all of them say, and that it replaces them. A new database runs it alone; one that has passed the last of
 * them is stamped with it; one between them goes on with them, as long as the code has them.
 *
 * <p>Immutable; each setting returns another draft. Needs no database.
 */
public final class SquashDraft {

    private final MigrationHistory history;
    private final Squash squash;
    private final @Nullable String id;
    private final String message;
    private final @Nullable String packageName;
    private final ClassNaming naming;

    private SquashDraft(
            MigrationHistory history,
            Squash squash,
            @Nullable String id,
            String message,
            @Nullable String packageName,
            ClassNaming naming) {
        this.history = history;
        this.squash = squash;
        this.id = id;
        this.message = message;
        this.packageName = packageName;
        this.naming = naming;
    }

    static SquashDraft of(MigrationHistory history, String from, String to) {
        Stretch stretch = Stretch.of(history.graph(), from, to);
        Squash squash = Squash.of(stretch, revision -> member(history.migration(revision)));
        String message = "all of " + stretch.revisions().size() + " revisions up to "
                + stretch.end().describe();
        return new SquashDraft(history, squash, null, message, null, ClassNaming.STANDARD);
    }

    private static Squash.Member member(DeclaredMigration migration) {
        SaidOperations up = SaidOperations.of(migration, Direction.UPGRADE);
        SaidOperations down = SaidOperations.of(migration, Direction.DOWNGRADE);
        return new Squash.Member(
                migration, up.operations(), down.obstacle().isEmpty() ? down.operations() : null, up.obstacle());
    }

    /** Its id; 12 random hexadecimal digits unless said. */
    public SquashDraft id(String other) {
        return new SquashDraft(history, squash, other, message, packageName, naming);
    }

    /** What it does, in a few words. */
    public SquashDraft message(String text) {
        return new SquashDraft(history, squash, id, text, packageName, naming);
    }

    /** The package of its class; that of the last replaced one unless said. */
    public SquashDraft packageName(String name) {
        return new SquashDraft(history, squash, id, message, name, naming);
    }

    /** How its class is called: {@code className(ClassNaming.STANDARD.withZone("Europe/Vienna"))}. */
    public SquashDraft className(ClassNaming other) {
        return new SquashDraft(history, squash, id, message, packageName, other);
    }

    /** The ids of the revisions that it replaces, the last one last. */
    public List<String> replaces() {
        return squash.stretch().replaces();
    }

    /**
     * Writes the class below a directory of sources; nothing is overwritten.
     *
     * @return the path of the new file
     * @throws dev.retort.author.AuthorException when it cannot be written
     */
    public Path writeTo(Path sourceRoot) {
        RevisionNode revision = squash.revision(history.graph(), id, message);
        String className = naming.className(Instant.now(), message, revision.id());
        String into = packageName == null ? packageOf(squash.lastClass().orElseThrow()) : packageName;
        return RevisionFile.withText(revision, into, className, squash.text(revision, into, className))
                .writeTo(sourceRoot);
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
