package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;

/** Keys and indexes on the same columns, named and unnamed: what diffs have dropped and made again each time. */
@Entity
@Table(
        name = "crowded",
        uniqueConstraints = {
            @UniqueConstraint(
                    name = "uc_crowded_name_quarter",
                    columnNames = {"name", "quarter"}),
            @UniqueConstraint(columnNames = {"quarter", "name"})
        },
        indexes = {
            @Index(name = "crowded_id", columnList = "id"),
            @Index(name = "ix_uc_crowded_name_quarter", columnList = "name, quarter"),
            @Index(columnList = "name desc, quarter"),
            @Index(name = "crowded_owner", columnList = "owner_id"),
            @Index(name = "crowded_code", columnList = "code", unique = true)
        })
public class Crowded {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_crowded_gen")
    @SequenceGenerator(name = "seq_crowded_gen", allocationSize = 1, initialValue = 1000, sequenceName = "seq_crowded")
    @Column(name = "id", nullable = false, updatable = false)
    Long id;

    @Column(name = "name", nullable = false, length = 80)
    String name;

    @Column(name = "quarter")
    int quarter;

    @Column(name = "code", unique = true, length = 12)
    String code;

    @Column(name = "label", nullable = false)
    @ColumnDefault("'it''s: none'")
    String label;

    @Column(name = "active", nullable = false)
    @ColumnDefault("true")
    boolean active;

    @Column(name = "share", precision = 9, scale = 4)
    @ColumnDefault("0.5000")
    BigDecimal share;

    @ManyToOne(optional = false)
    @JoinColumn(name = "owner_id")
    Crowded owner;

    @OneToOne
    @JoinColumn(name = "twin_id", unique = true)
    Crowded twin;

    @ManyToMany
    @JoinTable(
            name = "crowded_friends",
            joinColumns = @JoinColumn(name = "crowded_id"),
            inverseJoinColumns = @JoinColumn(name = "friend_id"),
            indexes = @Index(columnList = "friend_id"))
    Set<Crowded> friends;

    /** Two columns that are its key and foreign keys at once. */
    @Entity
    @Table(name = "crowded_role")
    public static class Role {

        @EmbeddedId
        Key key;

        @ManyToOne
        @MapsId("crowdedId")
        Crowded crowded;

        @ManyToOne
        @MapsId("otherId")
        Crowded other;
    }

    /** The key of a role. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        Long otherId;
        Long crowdedId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.otherId.equals(otherId) && key.crowdedId.equals(crowdedId);
        }

        @Override
        public int hashCode() {
            return otherId.hashCode() * 31 + crowdedId.hashCode();
        }
    }
}
