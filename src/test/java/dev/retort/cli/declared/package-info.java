/** What projects declare, for tests of the command line. */
@NullMarked
package dev.retort.cli.declared;

import org.jspecify.annotations.NullMarked;
