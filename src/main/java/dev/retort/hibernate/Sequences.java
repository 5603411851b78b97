package dev.retort.hibernate;

import dev.retort.schema.Sequence;
import org.hibernate.boot.model.relational.QualifiedSequenceName;

/** Reads the sequences that Hibernate takes identifiers from. */
final class Sequences {

    private Sequences() {}

    /** It runs past zero only where Hibernate lets it, which is what its smallest or largest number says. */
    static Sequence read(org.hibernate.boot.model.relational.Sequence sequence, StoredNames names, ReadFor target) {
        QualifiedSequenceName name = sequence.getName();
        long start = sequence.getInitialValue();
        long step = sequence.getIncrementSize();
        Options.refuse("sequence " + name.getObjectName().getText(), Options.of(sequence));
        return new Sequence(
                names.said(name.getCatalogName(), name.getSchemaName(), name.getObjectName()),
                start,
                step,
                step > 0 && start < 0 ? start : null,
                step < 0 && start > 0 ? start : null,
                // Hibernate says nocache there.
                target.engine().equals("mariadb") ? 0L : null,
                false);
    }
}
