/** A history as a picture. Pure. */
@NullMarked
package dev.retort.picture;

import org.jspecify.annotations.NullMarked;
