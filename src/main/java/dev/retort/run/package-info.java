/**
 * Notes a migration and carries a plan out: live, or as a script.
 *
 * <p>A migration is first called without a database and its operations noted, for all steps of a plan before anything is
 * sent: a migration that throws, a parameter that is missing or a downgrade that cannot be derived changes nothing. What
 * was noted is what is carried out, unless the migration reads the database or runs code; then it is called again on the
 * database, word by word, and has to say what was noted.
 *
 * <p>On engines that can roll back changes of structure, a revision commits together with its version rows and its row in
 * the journal. Elsewhere, and for operations that stand outside a transaction, the journal says what is about to be sent
 * and what is done, so that the next run goes on behind it.
 */
@NullMarked
package dev.retort.run;

import org.jspecify.annotations.NullMarked;
