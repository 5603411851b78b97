/** The front door: one immutable object that an application configures and runs. */
@NullMarked
package dev.retort;

import org.jspecify.annotations.NullMarked;
