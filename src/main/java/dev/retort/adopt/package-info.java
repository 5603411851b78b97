/**
 * Takes databases over that another tool has managed: its tables are read, checked and left as they are, and the place at
 * which they say the database stands becomes a stamp, with a row of the journal that says from where.
 *
 * <p>Versions of Flyway and change sets of Liquibase are no revisions, so that the user says which revision is which; one that
 * was not said is refused, never guessed from those around it. Rows of Alembic are ids of revisions, kept by whoever
 * translated the migrations. Where the version table of Retort is Alembic's own, that one is taken over as it is, and a
 * deployment of Alembic beside it goes on seeing it; elsewhere its rows are copied.
 */
@NullMarked
package dev.retort.adopt;

import org.jspecify.annotations.NullMarked;
