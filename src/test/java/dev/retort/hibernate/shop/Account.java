package dev.retort.hibernate.shop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An account, with what belongs to it; Hibernate 6 has no other annotations for checks and comments. */
@SuppressWarnings("deprecation")
@Entity
@Table(
        indexes = {
            @Index(name = "ix_account_name", columnList = "familyName, givenName desc"),
            @Index(name = "ix_account_email", columnList = "email", unique = true)
        },
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_account_phone",
                        columnNames = {"phone", "extension"}))
@SecondaryTable(name = "account_note")
@Check(name = "ck_account_rank", constraints = "rank_in_list > 0")
@Comment("who buys; one person")
public class Account extends Dated {

    /** Where an account stands. */
    public enum Status {
        OPEN,
        CLOSED,
        OVERDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    String email;

    @Column(length = 80, nullable = false)
    String familyName;

    String givenName;

    @Column(length = 30)
    String phone;

    @Column(length = 8)
    String extension;

    @Column(unique = true)
    String taxNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Status status;

    @Enumerated(EnumType.ORDINAL)
    Status earlier;

    @Column(name = "rank_in_list")
    @ColumnDefault("1")
    @Comment("smaller comes first")
    int rank;

    @ColumnDefault("'new'")
    String label;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 100))
    @AttributeOverride(
            name = "town",
            column = @Column(name = "work_town", columnDefinition = "varchar(60) default 'Bern' not null"))
    Address work;

    @Column(table = "account_note")
    String note;

    @ElementCollection
    Set<String> nicknames;

    @ElementCollection
    @CollectionTable(name = "account_limit", joinColumns = @JoinColumn(name = "account"))
    @MapKeyColumn(name = "currency", length = 3)
    @Column(name = "amount", precision = 12, scale = 2)
    Map<String, java.math.BigDecimal> limits;

    @ElementCollection
    @OrderColumn(name = "place")
    @Enumerated(EnumType.STRING)
    List<Status> history;

    @ManyToMany
    @JoinTable(
            name = "account_friend",
            joinColumns = @JoinColumn(name = "account_id", foreignKey = @ForeignKey(name = "fk_friend_of")),
            inverseJoinColumns = @JoinColumn(name = "friend_id"))
    Set<Account> friends;

    @OneToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Account recommendedBy;
}
