package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

/** The three ways of inheritance. */
public final class Payments {

    private Payments() {}

    /** All in one table. */
    @Entity(name = "Payment")
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.STRING, length = 10)
    public abstract static class Payment {

        @Id
        @GeneratedValue
        long id;

        @Column(nullable = false)
        int cents;
    }

    /** In the table of the payment. */
    @Entity(name = "CardPayment")
    @DiscriminatorValue("card")
    public static class CardPayment extends Payment {

        @Column(nullable = false, length = 19)
        String number;
    }

    /** In the table of the payment, too. */
    @Entity(name = "CashPayment")
    @DiscriminatorValue("cash")
    public static class CashPayment extends Payment {

        @ManyToOne
        Account collector;
    }

    /** A table for each class, joined. */
    @Entity(name = "Person")
    @Inheritance(strategy = InheritanceType.JOINED)
    public abstract static class Person {

        @Id
        @GeneratedValue
        long id;

        String name;
    }

    /** In a table of its own besides that of the person. */
    @Entity(name = "Employee")
    @PrimaryKeyJoinColumn(name = "person_id")
    public static class Employee extends Person {

        @ManyToOne
        Person chief;
    }

    /** A whole table for each class. */
    @Entity(name = "Document")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Document {

        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String title;

        @ManyToOne
        Account owner;
    }

    /** With the columns of the document. */
    @Entity(name = "Letter")
    public static class Letter extends Document {

        String addressee;
    }

    /** With them, too. */
    @Entity(name = "Offer")
    public static class Offer extends Document {

        int validDays;
    }
}
