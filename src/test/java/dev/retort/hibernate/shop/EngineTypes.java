package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Types that are others on each engine. */
@Entity
public class EngineTypes {

    @Id
    long id;

    @Lob
    String largeText;

    @Lob
    byte[] largeBytes;

    String[] texts;

    List<Integer> numbers;

    /** With an enum that is a type of its own. */
    @Entity(name = "NamedEnum")
    public static class NamedEnum {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @Column(nullable = false)
        Account.Status status;

        Account.Status[] earlier;
    }
}
