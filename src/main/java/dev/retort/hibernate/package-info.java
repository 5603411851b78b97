/**
 * The schema that Jakarta Persistence entities stand for, read from Hibernate's own metadata; needs Hibernate 6.6 or 7.
 *
 * <p>Nothing is read from annotations: what Hibernate's {@code create} would make is what is read, after its naming strategies,
 * its dialect and the application's settings had their say. A database is neither asked nor needed. Where the same entities
 * become other tables on another database (enums, large objects, sequences), the database has to be said; without one only
 * portable types are given, and anything else is refused. Names that Hibernate makes up stay as they are.
 */
@NullMarked
package dev.retort.hibernate;

import org.jspecify.annotations.NullMarked;
