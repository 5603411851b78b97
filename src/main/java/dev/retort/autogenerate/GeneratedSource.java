package dev.retort.autogenerate;

import dev.retort.diff.Downgrade;
import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.operation.IrreversibleException;
import dev.retort.operation.OnlyIn;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.revision.RevisionNode;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.source.Declaration;
import dev.retort.source.MigrationSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sources of the revisions that lead to a declared schema, one after another. */
public final class GeneratedSource {

    private final SchemaDiff diff;
    private final OpenNames names;
    private final @Nullable String database;
    private Schema before;
    private boolean first = true;

    /**
     * The sources of a difference; names that the convention gives are left open in them.
     *
     * @param database which of several databases was compared, so that the others are left alone; null where there is one
     */
    public GeneratedSource(SchemaDiff diff, NamingConvention naming, @Nullable String database) {
        this.diff = diff;
        this.names = new OpenNames(naming);
        this.database = database;
        this.before = diff.before();
    }

    /** Operations as statements alone, to be shown to people; names that the convention gives are left open. */
    public static String statements(List<Operation> operations, NamingConvention naming) {
        return MigrationSource.statements(new OpenNames(naming).of(operations));
    }

    /** The text of the next revision, which performs these operations. */
    public String text(RevisionNode revision, String packageName, String className, List<Operation> operations) {
        MigrationSource source = MigrationSource.of(Declaration.of(revision), className)
                .packageName(packageName)
                .doc(doc(revision, operations))
                .upgrade(written(operations));
        try {
            source = source.downgrade(written(Downgrade.of(operations, before)));
        } catch (IrreversibleException e) {
            source = source.doc(doc(revision, operations) + "\n\nIt has no downgrade: " + e.getMessage());
        }
        before = SchemaAfter.of(operations, before, "");
        first = false;
        return source.text();
    }

    private List<Operation> written(List<Operation> operations) {
        List<Operation> named = names.of(operations);
        return database == null ? named : List.of(new OnlyIn(Set.of(database), named));
    }

    /** What is destroyed is said where it is; all else in the first of several. */
    private String doc(RevisionNode revision, List<Operation> operations) {
        StringBuilder doc = new StringBuilder(sentence(revision.message()));
        List<Remark> here = diff.withLossesOf(operations).losses();
        for (Remark remark : diff.remarks()) {
            boolean isSaid = remark.kind() == Remark.Kind.LOSS ? here.contains(remark) : first;
            if (!isSaid) {
                continue;
            }
            String word = switch (remark.kind()) {
                case LOSS -> "Destroys";
                case MAY_FAIL -> "May fail";
                case NOT_SAID -> "Not done here";
                case NOT_COMPARED, BY_FORM -> "";
            };
            doc.append(word.isEmpty() ? "" : "\n\n" + word + ": " + remark.object() + ": " + remark.text());
        }
        return doc.toString();
    }

    private static String sentence(String message) {
        return message.isEmpty()
                ? ""
                : message.substring(0, 1).toUpperCase(Locale.ROOT)
                        + message.substring(1)
                        + (message.endsWith(".") ? "" : ".");
    }
}
