/** What all failures of Retort share. */
@NullMarked
package dev.retort.error;

import org.jspecify.annotations.NullMarked;
