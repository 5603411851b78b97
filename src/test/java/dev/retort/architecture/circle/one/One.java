package dev.retort.architecture.circle.one;

import dev.retort.architecture.circle.two.Two;

/** Half of a circle that the architecture test must find. */
public record One(Two two) {}
