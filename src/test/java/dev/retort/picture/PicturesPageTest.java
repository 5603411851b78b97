package dev.retort.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pictures of {@code docs/pictures.md}, which are those that the code draws; {@code -Dretort.docs.update=true} draws them. */
class PicturesPageTest {

    private static final boolean UPDATE = Boolean.getBoolean("retort.docs.update");
    private static final Path PAGE = Path.of("docs/pictures.md");
    private static final Path IMAGE = Path.of("docs/history.svg");
    private static final DrawnHistory SHOP = Drawings.asked(PicturesTest.SHOP);

    @Test
    void the_image_is_drawn() throws IOException {
        String image = HistorySvg.of(SHOP);
        if (UPDATE) {
            Files.writeString(IMAGE, image);
        }
        assertThat(Files.readString(IMAGE)).isEqualToNormalizingNewlines(image);
    }

    @Test
    void the_blocks_are_drawn() throws IOException {
        String page = Files.readString(PAGE).replace("\r", "");
        String drawn = with(with(page, "text", HistoryText.of(SHOP)), "mermaid", HistoryMermaid.of(SHOP));
        if (UPDATE) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE)).isEqualToNormalizingNewlines(drawn);
    }

    private static String with(String page, String language, String block) {
        Matcher matcher = Pattern.compile("(?s)(```" + language + "\n).*?(```)").matcher(page);
        assertThat(matcher.find()).as(language).isTrue();
        return matcher.replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + block + match.group(2)));
    }
}
