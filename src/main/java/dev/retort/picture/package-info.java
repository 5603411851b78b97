/**
 * A history as a picture: characters, Mermaid, DOT, SVG, HTML. Pure.
 *
 * <p>A revision stands in a row of its own, newest first. A line leads from it to each parent, and in SVG, HTML, DOT and Mermaid
 * a dotted one to each revision that it depends on; in characters that is said in words. The same history gives the same text.
 */
@NullMarked
package dev.retort.picture;

import org.jspecify.annotations.NullMarked;
