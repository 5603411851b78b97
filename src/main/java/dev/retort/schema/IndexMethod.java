package dev.retort.schema;

/**
 * The kind of an index, in the engine's word: {@code using("gist")}.
 *
 * @param name the word
 */
public record IndexMethod(String name) {}
