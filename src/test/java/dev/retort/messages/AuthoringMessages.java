package dev.retort.messages;

import dev.retort.Migrator;
import dev.retort.author.ClassNaming;
import dev.retort.migration.Revision;
import java.nio.file.Path;

/** Revisions that cannot be written. */
final class AuthoringMessages {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A second head. */
    @Revision(id = "8d41f0aa73b2", parent = "91b0de44a7c3", message = "split person name")
    private static final class SplitName extends Said {
        SplitName() {
            super(ops -> {});
        }
    }

    private AuthoringMessages() {}

    static void collect(Messages messages) throws Exception {
        Migrator line = Migrator.offline("h2", 2)
                .migrations(new Said.CreateAccount(ops -> {}), new Said.CreateInvoice(ops -> {}));
        Migrator fork = line.migrations(new SplitName());
        messages.of(
                "a revision that would follow two heads",
                () -> fork.revision("add currency").head("heads").writeTo(SOURCES));
        messages.of("a merge of one head", () -> line.merge("bring together").writeTo(SOURCES));
        messages.of(
                "a merge of nothing", () -> fork.merge("bring together", "base").writeTo(SOURCES));
        messages.of(
                "a merge of a revision with itself",
                () -> fork.merge("bring together", "3c9a", "8d41", "3c9a77d1e0b2")
                        .writeTo(SOURCES));
        messages.of(
                "a merge of what is on one line",
                () -> fork.merge("bring together", "3c9a", "91b0", "8d41")
                        .splice()
                        .writeTo(SOURCES));
        messages.of(
                "a merge that would follow another revision",
                () -> fork.merge("bring together").head("base").writeTo(SOURCES));
        messages.of(
                "a revision whose id is taken",
                () -> line.revision("go on").id("91b0de44a7c3").writeTo(SOURCES));
        messages.of(
                "a revision whose label is an id",
                () -> line.revision("go on")
                        .id("c05d1f6e8a94")
                        .branchLabel("91b0de44a7c3")
                        .writeTo(SOURCES));
        messages.of("a time zone that there is not", () -> ClassNaming.STANDARD.withZone("Europe/Wien"));
        messages.of("a slug of no length", () -> ClassNaming.STANDARD.withLongestSlug(0));
        messages.of(
                "a template of names that gives no name",
                () -> line.revision("go on")
                        .className(ClassNaming.STANDARD.withTemplate("{{year}}_{{slug}}"))
                        .writeTo(SOURCES));
        messages.of(
                "a template of names with an unknown place",
                () -> line.revision("go on")
                        .className(ClassNaming.STANDARD.withTemplate("V{{yaer}}_{{slug}}"))
                        .writeTo(SOURCES));
        messages.of(
                "a template of migrations without the revision",
                () -> line.revision("go on")
                        .template("public final class {{class}} implements Migration {}")
                        .writeTo(SOURCES));
    }
}
