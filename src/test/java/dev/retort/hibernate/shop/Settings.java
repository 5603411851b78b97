package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Columns whose types are said in SQL. */
@Entity
public class Settings {

    @Id
    @Column(columnDefinition = "integer")
    int id;

    @Column(columnDefinition = "binary(32) not null", length = 32)
    byte[] hash;

    @Column(columnDefinition = "DATE comment 'it''s the first day'")
    LocalDate since;

    @Column(columnDefinition = "smallint default 3 not null check(size between 1 and 9)")
    int size;

    @Column(columnDefinition = "timestamp default current_timestamp on update current_timestamp")
    LocalDateTime changed;
}
