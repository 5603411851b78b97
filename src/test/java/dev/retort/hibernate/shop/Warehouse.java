package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;

/** A warehouse, with the rarer things that a mapping can say; Hibernate 6 has no other annotation for checks. */
@Entity
@SoftDelete
@SuppressWarnings("deprecation")
public class Warehouse {

    @Id
    @GeneratedValue
    @SequenceGenerator(name = "going_down", sequenceName = "going_down", initialValue = -1, allocationSize = 1)
    long id;

    @NaturalId
    @Column(length = 12, nullable = false)
    String code;

    @NaturalId
    @Column(length = 2, nullable = false)
    String country;

    @Column(nullable = false, unique = true, length = 20)
    String nickname;

    @TenantId
    String tenant;

    @Check(constraints = "capacity > 0")
    int capacity;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetDateTime openedAt;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Account.Status, String> colours;

    @ElementCollection
    List<Address> doors;

    @OneToMany
    Set<Shelf> shelvesOnLoan;

    @OneToMany
    @JoinColumn(name = "warehouse_id", nullable = false)
    List<Shelf> own;

    /** A shelf, found by what it is called. */
    @Entity(name = "Shelf")
    public static class Shelf {

        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(
                name = "next_to",
                referencedColumnName = "label",
                foreignKey =
                        @ForeignKey(
                                name = "fk_next_to",
                                foreignKeyDefinition =
                                        "foreign key (next_to) references Shelf (label) on update cascade"))
        Shelf nextTo;

        @Column(unique = true, length = 10)
        String label;

        @OneToOne(optional = false)
        Payments.Person keeper;

        @Enumerated(EnumType.STRING)
        @Column(columnDefinition = "varchar(7) default 'OPEN' not null check (status <> 'CLOSED')")
        Account.Status status;
    }

    /** An address in a document. */
    @Entity(name = "Parcel")
    public static class Parcel {

        @Id
        int id;

        @Embedded
        @JdbcTypeCode(SqlTypes.JSON)
        Address receiver;
    }

    /** Labels that are sorted as bytes; MariaDB takes no name for a check at a column, and Hibernate 6 gives it one. */
    @SuppressWarnings("deprecation")
    @Entity(name = "Sorted")
    public static class Sorted {

        @Id
        int id;

        @Collate("C")
        String label;

        @Check(name = "ck_place", constraints = "place >= 0")
        int place;
    }

    /** What is to be seen of shelves. */
    @Entity(name = "ShelfLabel")
    @Immutable
    @View(query = "select s.id, s.label from Shelf s")
    public static class ShelfLabel {

        @Id
        int id;

        @Column(length = 10)
        String label;
    }
}
