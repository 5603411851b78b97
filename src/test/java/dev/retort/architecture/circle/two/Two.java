package dev.retort.architecture.circle.two;

import dev.retort.architecture.circle.one.One;

/** The other half. */
public interface Two {

    One one();
}
