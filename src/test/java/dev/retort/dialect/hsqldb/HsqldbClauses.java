package dev.retort.dialect.hsqldb;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Literals;
import dev.retort.schema.Column;
import dev.retort.schema.Generation;
import dev.retort.schema.Numbering;
import dev.retort.schema.Sequence;

/** What HSQLDB writes otherwise than the standard. */
final class HsqldbClauses extends Clauses {

    HsqldbClauses() {
        super(HsqldbTraits.traits(), new Literals() {
            /** The zone is told from the text. */
            @Override
            protected String temporal(String type, String value) {
                return super.temporal(type.replace(" with time zone", ""), value);
            }
        });
    }

    /** Always kept, without a word for it. */
    @Override
    protected String generation(Generation generation) {
        return "generated always as (" + text(generation.expression()) + ")";
    }

    /** HSQLDB begins with 0. */
    @Override
    public String numbering(Numbering numbering) {
        return super.numbering(numbering) + " (start with 1)";
    }

    /** HSQLDB would begin with 0, and count in integers. */
    @Override
    protected String sequence(Sequence said) {
        return " as bigint" + super.sequence(inFull(said));
    }

    /** An identity is never null; HSQLDB wants a default where that is said. */
    @Override
    public String column(Column column) {
        String text = super.column(column);
        return column.isIdentity() ? text.replaceFirst(" not null$", "") : text;
    }

    /** HSQLDB reads no name that begins so. */
    @Override
    protected boolean isReserved(String word) {
        return super.isReserved(word) || word.startsWith("_");
    }

    @Override
    protected String oneRow() {
        return "(values (0))";
    }
}
