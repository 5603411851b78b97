package dev.retort.messages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.retort.error.RetortException;
import dev.retort.messages.Messages.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every kind of failure, with what it says, in one file: {@code src/test/resources/messages.txt}.
 *
 * <p>The messages come from real triggers. {@code -Dretort.messages.update=true} writes the file anew; read it then.
 */
class MessagesTest {

    private static final Path FILE = Path.of("src", "test", "resources", "messages.txt");
    private static final Messages MESSAGES = new Messages();

    @BeforeAll
    static void provoke() throws Exception {
        DefinitionMessages.collect(MESSAGES);
        RevisionMessages.collect(MESSAGES);
        HistoryMessages.collect(MESSAGES);
        ScanMessages.collect(MESSAGES);
        DowngradeMessages.collect(MESSAGES);
        SourceMessages.collect(MESSAGES);
        DialectMessages.collect(MESSAGES);
        RunMessages.collect(MESSAGES);
        DataMessages.collect(MESSAGES);
        LockMessages.collect(MESSAGES);
        ScriptMessages.collect(MESSAGES);
        AdoptMessages.collect(MESSAGES);
        CommandLineMessages.collect(MESSAGES);
        EntityMessages.collect(MESSAGES);
        ComparisonMessages.collect(MESSAGES);
    }

    @Test
    void the_messages_are_those_of_the_file() throws Exception {
        String text = MESSAGES.all().stream().map(Message::toString).collect(joining("\n"));
        if (Boolean.getBoolean("retort.messages.update")) {
            Files.writeString(FILE, text);
        }
        assertThat(text).isEqualToNormalizingNewlines(Files.readString(FILE));
    }

    @Test
    void every_kind_of_failure_is_shown() {
        Set<String> shown = MESSAGES.all().stream()
                .flatMap(message -> message.kinds().stream())
                .collect(Collectors.toSet());
        List<String> kinds = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.retort").stream()
                        .filter(type -> type.isAssignableTo(RetortException.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(kinds).hasSizeGreaterThan(20);
        assertThat(kinds).allSatisfy(kind -> assertThat(shown).contains(kind));
    }

    @Test
    void messages_are_sentences_that_do_not_shout() {
        for (Message message : MESSAGES.all()) {
            assertThat(message.text())
                    .as(message.toString())
                    .matches("(?s)[A-Z'\\d-].*[.?].*")
                    .doesNotContain("Optional[", "  .", "..\n", ". .")
                    .doesNotContainIgnoringCase("please")
                    .doesNotContainIgnoringCase("invalid ")
                    .doesNotContain("! ", "!\n");
        }
    }
}
