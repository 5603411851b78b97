/**
 * The command line, stand-alone and for an application's own {@code main}; the only package that prints.
 *
 * <p>What was asked for and what happens goes to the standard output; failures and notes go to the standard error. Exit codes:
 * 0 done, 1 failed, 2 written wrongly. What many commands need may stand in variables or a properties file ({@code Setting}), so
 * that no password stands on a command line; what one command does is said on its command line alone. An application configures
 * itself, so that on its command line neither counts. With {@code --json} a command prints one document. Neither the URL of a database nor a password is ever printed, also not as a part of
 * what a driver says.
 */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
