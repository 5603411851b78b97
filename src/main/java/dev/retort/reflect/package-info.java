/** What an inspector is: a database's schema, read back. */
@NullMarked
package dev.retort.reflect;

import org.jspecify.annotations.NullMarked;
