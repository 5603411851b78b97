package dev.retort.hibernate.shop;

import jakarta.persistence.Embeddable;

/** A place, in the columns of whoever lives there. */
@Embeddable
public class Address {

    String street;
    String town;
}
