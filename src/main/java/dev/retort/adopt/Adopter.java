package dev.retort.adopt;

import dev.retort.adopt.AdoptException.Reason;
import dev.retort.revision.Heads;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionPath;
import dev.retort.revision.UnknownRevisionException;
import dev.retort.run.Bookkeeping;
import dev.retort.run.Decision;
import dev.retort.schema.DefinitionException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes a database over: reads where the other tool left it, and stamps it there. */
public final class Adopter {

    private final Bookkeeping bookkeeping;
    private final RevisionGraph graph;

    /** One for the database of that bookkeeping and the history of the code. */
    public Adopter(Bookkeeping bookkeeping, RevisionGraph graph) {
        this.bookkeeping = bookkeeping;
        this.graph = graph;
    }

    /**
     * Takes the database over from a tool.
     *
     * @param targets the revisions at which it stands, wherever the other tool says it is; none where the tool knows them, or
     *     says them for each of its places
     * @throws AdoptException when the other tool's history is not in order, or not where it was said to be
     */
    public Adoption adopt(OtherTool tool, List<String> targets) {
        AtomicReference<Adoption> adoption = new AtomicReference<>();
        bookkeeping.enter(decision(tool, targets, adoption));
        return Objects.requireNonNull(adoption.get(), "a decision is asked for before anything is written");
    }

    /**
     * The SQL that takes the database over, empty where that is done; nothing is sent but queries.
     *
     * @throws AdoptException when the other tool's history is not in order, or not where it was said to be
     */
    public String script(OtherTool tool, List<String> targets) {
        return bookkeeping.script(decision(tool, targets, new AtomicReference<>()));
    }

    private Decision decision(OtherTool tool, List<String> targets, AtomicReference<Adoption> adoption) {
        requireSaid(tool, targets);
        return standing -> {
            try {
                Found found = found(tool, targets, standing);
                adoption.set(found.adoption());
                return found.entry();
            } catch (SQLException e) {
                throw new AdoptException(
                        Reason.NO_HISTORY,
                        tool,
                        "Its tables cannot be read. The database answered: " + e.getMessage(),
                        "Let the account read them.",
                        e);
            }
        };
    }

    /** What came out, and what is to be written for it; null where nothing is. */
    private record Found(Adoption adoption, Decision.@Nullable Entry entry) {}

    private void requireSaid(OtherTool tool, List<String> targets) {
        int said = (targets.isEmpty() ? 0 : 1) + (tool.places().isEmpty() ? 0 : 1);
        if (tool.namesRevisions() && said > 0) {
            throw new DefinitionException(
                    "A database cannot be adopted from " + tool.product() + " at a place that is said.",
                    "Its rows are the ids of the revisions.",
                    "Leave the revision out.");
        }
        if (!tool.namesRevisions() && said != 1) {
            throw new DefinitionException(
                    "A database cannot be adopted from " + tool.product() + " like that.",
                    said == 0
                            ? "Nobody says which revision leads to the schema that it has now."
                            : "A revision is said for wherever it stands, and others for places of " + tool.product()
                                    + ".",
                    "Say a revision for each place: --at PLACE=REVISION, in code " + tool.constant()
                            + ".at(\"PLACE\", \"REVISION\").");
        }
        for (SaidPlace place : tool.places()) {
            heads(tool, place.targets());
        }
        if (!targets.isEmpty()) {
            heads(tool, targets);
        }
    }

    private Heads heads(OtherTool tool, List<String> targets) {
        Heads heads = RevisionPath.stamp(graph, Heads.none(), targets);
        if (heads.isEmpty()) {
            throw new DefinitionException(
                    "A database cannot be adopted from " + tool.product() + " at " + String.join(", ", targets) + ".",
                    "Nothing is applied there.",
                    "Name the revision that leads to the schema which the database has now.");
        }
        return heads;
    }

    private Found found(OtherTool tool, List<String> targets, Decision.Standing standing) throws SQLException {
        OtherTables tables = new OtherTables(standing.connection(), standing.dialect());
        Heads rows = standing.state().heads();
        if (standing.state().halfDone() != null) {
            throw new AdoptException(
                    Reason.MANAGED,
                    tool,
                    "Retort is in the middle of revision " + standing.state().halfDone() + " there.",
                    "Run upgrade again first, so that it is finished.");
        }
        Words before = standing.state().missing() || rows.isEmpty()
                ? null
                : Words.read(tool, standing.store().lastAdoption(standing.connection()));
        boolean asItIs = isTakenAsItIs(tool, tables, standing);
        if (before != null) {
            if (!asItIs) {
                requireStillThere(tool, tables, before);
            }
            return new Found(new Adoption(tool.name(), before.place(), rows.ids(), true), null);
        }
        if (!rows.isEmpty() && !asItIs) {
            throw new AdoptException(
                    Reason.MANAGED,
                    tool,
                    "Retort keeps a history in it already: table "
                            + standing.store().tables().version() + " says " + rows + ".",
                    "Upgrade it. Where those rows are wrong, take them away first with `retort stamp base`.");
        }
        Place place = tool.read(tables);
        Heads heads = place instanceof AlembicRows ids ? known(tool, ids) : heads(tool, targets(tool, targets, place));
        return new Found(
                new Adoption(tool.name(), place.text(), heads.ids(), false),
                new Decision.Entry(heads, new Words(tool, place.text(), heads.toString()).written()));
    }

    /** Whether the tool's own table is that of the version rows. */
    private static boolean isTakenAsItIs(OtherTool tool, OtherTables tables, Decision.Standing standing)
            throws SQLException {
        if (!tool.namesRevisions()) {
            return false;
        }
        OtherTable table = tables.find(tool, tool.table());
        return table != null
                && table.isSame(tables.find(tool, standing.store().tables().version()));
    }

    private static void requireStillThere(OtherTool tool, OtherTables tables, Words before) throws SQLException {
        if (tables.find(tool, tool.table()) == null) {
            return;
        }
        Place now = tool.read(tables);
        if (!before.isAt(now)) {
            throw new AdoptException(
                    Reason.MANAGED,
                    tool,
                    "It was adopted at " + before.place() + ", and " + tool.product() + " has moved it to " + now.text()
                            + " since.",
                    "Let only one of the two tools change it: write what " + tool.product()
                            + " did as a revision, and say by `retort stamp` that it is applied.");
        }
    }

    private static List<String> targets(OtherTool tool, List<String> targets, Place place) {
        if (!targets.isEmpty()) {
            return targets;
        }
        List<SaidPlace> meant = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (SaidPlace candidate : tool.places()) {
            said.add(candidate.name());
            if (place.isCalled(candidate.name())) {
                meant.add(candidate);
            }
        }
        if (meant.size() == 1) {
            return meant.get(0).targets();
        }
        throw new AdoptException(
                Reason.ELSEWHERE,
                tool,
                meant.isEmpty()
                        ? "It stands at " + place.text() + ", and a revision is said for " + String.join(", ", said)
                                + " only."
                        : "It stands at " + place.text() + ", for which a revision is said more than once.",
                meant.isEmpty()
                        ? "Bring it to one of these with " + tool.product()
                                + ", or say the revision that leads to the schema" + " which it has now."
                        : "Say it once.");
    }

    private Heads known(OtherTool tool, AlembicRows ids) {
        Heads rows = Heads.of(ids.ids());
        try {
            RevisionPath.current(graph, rows);
        } catch (UnknownRevisionException e) {
            throw new AdoptException(
                    Reason.ELSEWHERE,
                    tool,
                    "Its rows are " + rows + ", and the code has no revision " + String.join(", ", e.names()) + ".",
                    "Translate the migration and give it that id: @Revision(id = \""
                            + e.names().get(0) + "\", ...).",
                    e);
        }
        return rows;
    }
}
