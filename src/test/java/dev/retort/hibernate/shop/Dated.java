package dev.retort.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What has a beginning. */
@MappedSuperclass
public abstract class Dated {

    @Column(nullable = false, updatable = false)
    Instant createdAt;
}
