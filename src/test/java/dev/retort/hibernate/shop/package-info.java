/** Entities of a shop, with everything that a mapping can say about a table. */
@NullUnmarked
package dev.retort.hibernate.shop;

import org.jspecify.annotations.NullUnmarked;
