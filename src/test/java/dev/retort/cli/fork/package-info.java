/** A history with two heads, for commands that need one. */
@NullMarked
package dev.retort.cli.fork;

import org.jspecify.annotations.NullMarked;
