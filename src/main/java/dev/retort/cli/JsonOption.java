package dev.retort.cli;

import picocli.CommandLine.Option;

/** What lets a command print for programs. */
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document, for programs.")
    boolean isOn;
}
