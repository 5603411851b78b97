package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An invoice, numbered by a sequence, and what hangs on it. */
@Entity
public class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_number")
    @SequenceGenerator(
            name = "invoice_number",
            sequenceName = "invoice_number",
            initialValue = 1000,
            allocationSize = 20)
    long id;

    @ManyToOne(optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_invoice_account"))
    Account account;

    @ManyToOne
    @JoinColumn(name = "archived_with", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Account archivedWith;

    @Column(precision = 12, scale = 2, nullable = false)
    BigDecimal net;

    @Column(precision = 12, scale = 2, nullable = false)
    BigDecimal tax;

    @GeneratedColumn("net + tax")
    @Column(precision = 13, scale = 2)
    BigDecimal total;

    /** A line, whose key is part of the invoice's. */
    @Entity(name = "InvoiceLine")
    public static class Line {

        @EmbeddedId
        LineKey key;

        @MapsId("invoice")
        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        Invoice invoice;

        int quantity;
    }

    /** The key of a line. */
    @Embeddable
    public static class LineKey implements Serializable {

        private static final long serialVersionUID = 1L;

        long invoice;
        int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof LineKey key && key.invoice == invoice && key.position == position;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(invoice) + position;
        }
    }

    /** A rate, with two attributes as its key. */
    @Entity(name = "TaxRate")
    @IdClass(RateKey.class)
    public static class Rate {

        @Id
        @Column(length = 2)
        String country;

        @Id
        int sinceYear;

        double percent;
    }

    /** The key of a rate. */
    public static class RateKey implements Serializable {

        private static final long serialVersionUID = 1L;

        String country;
        int sinceYear;

        @Override
        public boolean equals(Object other) {
            return other instanceof RateKey key && key.country.equals(country) && key.sinceYear == sinceYear;
        }

        @Override
        public int hashCode() {
            return country.hashCode() + sinceYear;
        }
    }

    /** Numbered by a table. */
    @Entity(name = "Reminder")
    public static class Reminder {

        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "reminders")
        @TableGenerator(name = "reminders", table = "numbers")
        int id;
    }

    /** Numbered by nobody, and by the sequence that Hibernate makes for it. */
    @Entity(name = "Receipt")
    public static class Receipt {

        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        UUID id;
    }

    /** Numbered in Hibernate's usual way. */
    @Entity(name = "Delivery")
    public static class Delivery {

        @Id
        @GeneratedValue
        long id;
    }
}
