package dev.retort.cli;

import dev.retort.author.ClassNaming;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the class and the file of a new migration are called. */
final class ClassNameOptions {

    @Option(
            names = "--file-template",
            paramLabel = "TEMPLATE",
            description =
                    "Name of its class and file; V{{year}}{{month}}{{day}}_{{hour}}{{minute}}_{{slug}} unless said; also id, second, epoch.")
    @Nullable
    String fileTemplate;

    @Option(
            names = "--slug-length",
            paramLabel = "NUMBER",
            description = "The most characters of the slug, the words of the message; 40 unless said.")
    @Nullable
    String slugLength;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "Whose time stands in the name: Europe/Vienna; UTC unless said.")
    @Nullable
    String timezone;

    /** How classes are called, which may stand in the settings, too. */
    ClassNaming naming(Configuration configuration) {
        ClassNaming naming = ClassNaming.STANDARD;
        String template = configuration.or(fileTemplate, "file-template");
        naming = template == null ? naming : naming.withTemplate(template);
        String length = configuration.or(slugLength, "slug-length");
        naming = length == null ? naming : naming.withLongestSlug(DatabaseOptions.number("--slug-length", length));
        String zone = configuration.or(timezone, "timezone");
        return zone == null ? naming : naming.withZone(zone);
    }
}
