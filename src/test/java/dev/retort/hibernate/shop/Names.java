package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Names that are no plain words. */
public final class Names {

    private Names() {}

    /** In a schema of its own, in quotes. */
    @Entity(name = "Entry")
    @Table(name = "`Ledger Entry`", schema = "books")
    public static class Entry {

        @Id
        @GeneratedValue
        long id;

        @Column(name = "`Posted On`", unique = true)
        String postedOn;

        @Column(name = "\"UPPER\"")
        String upper;

        String mixedCase;

        @ManyToOne
        @JoinColumn(name = "`Reverses`")
        Entry reverses;
    }
}
