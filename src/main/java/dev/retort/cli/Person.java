package dev.retort.cli;

/** Who sits before the command line and can be asked. */
@FunctionalInterface
interface Person {

    /** Asks a question of which the answer is yes or no; everything else than yes is no. */
    boolean confirms(String question);
}
