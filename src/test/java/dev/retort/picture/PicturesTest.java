package dev.retort.picture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Pictures of the same histories in every format, compared with files; and what must be true of all of them. */
class PicturesTest {

    private static final boolean UPDATE = Boolean.getBoolean("retort.pictures.update");
    private static final Path GOLDEN = Path.of("src/test/resources/pictures");

    static final String[] SHOP = {
        "-f81d: e3c0 | billing | add credit notes",
        "~e3c0: 91b0 > c7aa | billing | number invoices by a sequence",
        "-d4e2: c7aa b2f0 | | merge names and addresses",
        "c7aa!: a1b3 | | split the name of a person",
        "b2f0!: a1b3 | | add addresses",
        "91b0!: 3c9a | billing | create invoice",
        "3c9a: | billing | begin billing",
        "a1b3: 0001 | | let accounts be closed",
        "0001: | | create account"
    };

    static final String[] OCTOPUS = {
        "m: b c d e", "e: a", "d: a2", "c: a > z", "b: a", "a2: a", "a: a0", "z: z0", "z0:", "a0:"
    };

    static final String[] HOSTILE = {
        "e: d | x | </script><script>alert(1)</script> \"q\" 'q' --> <!-- ]]> & &amp; {{7*7}} `c` # ; \\ \\n \\\" end",
        "d: c > b1 | <b> | 1. *bold* _under_ [link](javascript:alert(1)) <img src=x onerror=alert(1)>",
        "c!: a | \u05E2\u05D1\u05E8\u05D9\u05EA | \u05E9\u05DC\u05D5\u05DD (2024) \u202Eoverride tab\there nul\u0000 \ud800",
        "b1: <&\"' | | " + "averylongword".repeat(12),
        "<&\"': | | \u65E5\u672C\u8A9E\u306E\u30E1\u30C3\u30BB\u30FC\u30B8 \uD83D\uDE80",
        "a: | | ${x} $1 %s"
    };

    private static final Map<String, Function<DrawnHistory, String>> FORMATS = new TreeMap<>(Map.of(
            "txt", HistoryText::of,
            "mmd", HistoryMermaid::of,
            "dot", HistoryDot::of,
            "svg", HistorySvg::of,
            "html", PicturesTest::html));

    private static String html(DrawnHistory history) {
        return HistoryHtml.of(
                history,
                id -> id.equals("b2f0")
                        ? new SaidOperations(List.of("add column address.line"), "It reads the database.")
                        : new SaidOperations(
                                List.of("create table t (id)", "execute select '<b>' where 1 < 2 && 3"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "octopus", "hostile"})
    void pictures_are_those_of_the_files(String name) throws IOException {
        DrawnHistory history = switch (name) {
            case "shop" -> Drawings.asked(SHOP);
            case "octopus" -> Drawings.of(OCTOPUS);
            default -> Drawings.asked(HOSTILE);
        };
        for (Map.Entry<String, Function<DrawnHistory, String>> format : FORMATS.entrySet()) {
            Path file = GOLDEN.resolve(name + "." + format.getKey());
            String picture = format.getValue().apply(history);
            assertThat(format.getValue().apply(history)).as("drawn again").isEqualTo(picture);
            if (UPDATE) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, picture);
            }
            assertThat(picture).as("%s", file).isEqualToNormalizingNewlines(Files.readString(file));
        }
    }

    @Test
    void svg_and_html_are_xml_whatever_the_words_are() throws Exception {
        for (String[] lines : List.of(SHOP, OCTOPUS, HOSTILE, new String[0])) {
            parse(HistorySvg.of(Drawings.asked(lines)));
            parse(html(Drawings.asked(lines)));
            parse(HistorySvg.of(Drawings.of(lines)));
            parse(html(Drawings.of(lines)));
        }
    }

    @Test
    void words_of_the_users_make_no_markup() throws Exception {
        Document page = parse(html(Drawings.asked(HOSTILE)));
        assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("details").getLength()).isEqualTo(HOSTILE.length);
        assertThat(page.getDocumentElement().getTextContent())
                .contains("</script><script>alert(1)</script> \"q\" 'q' --> <!-- ]]> & &amp;")
                .contains("execute select '<b>' where 1 < 2 && 3")
                .doesNotContain("\u202E");
    }

    @Test
    void style_and_script_have_no_character_that_html_and_xml_read_differently() {
        assertThat(Colours.rules() + HtmlParts.STYLE + HtmlParts.SCRIPT).doesNotContain("<", "&", "]]>");
    }

    @Test
    void nothing_comes_from_elsewhere() {
        for (String[] lines : List.of(SHOP, OCTOPUS, HOSTILE)) {
            String svg = HistorySvg.of(Drawings.asked(lines)).replace("http://www.w3.org/2000/svg", "");
            assertThat(svg + Colours.rules() + HtmlParts.STYLE + HtmlParts.SCRIPT)
                    .doesNotContain("http:", "https:", "url(", "@import", "href", "src=\"");
        }
        assertThat(html(Drawings.asked(SHOP))).doesNotContain("http:", "https:", "url(", "src=");
    }

    @Test
    void every_edge_is_drawn_once_in_every_picture_of_a_random_history() throws Exception {
        for (long seed = 1; seed <= 60; seed++) {
            DrawnHistory history = Drawings.asked(Drawings.random(new Random(seed), 3 + (int) (seed % 50)));
            long parents = LanesTest.edges(history).stream()
                    .filter(edge -> edge.contains("--"))
                    .count();
            long dependencies = LanesTest.edges(history).size() - parents;
            String legend = "sample";

            NodeList paths = parse(HistorySvg.of(history)).getElementsByTagName("path");
            int solid = 0;
            int dotted = 0;
            for (int i = 0; i < paths.getLength(); i++) {
                String kind =
                        paths.item(i).getAttributes().getNamedItem("class").getTextContent();
                if (kind.startsWith("line") && !kind.contains(legend) && !kind.contains("tip")) {
                    solid += kind.contains("dotted") ? 0 : 1;
                    dotted += kind.contains("dotted") ? 1 : 0;
                }
            }
            assertThat(solid).as("seed %s: lines", seed).isEqualTo((int) parents);
            assertThat(dotted).as("seed %s: dotted lines", seed).isEqualTo((int) dependencies);
            assertThat(occurrences(HistoryDot.of(history), " -> "))
                    .as("seed %s", seed)
                    .isEqualTo(parents + dependencies);
            assertThat(occurrences(HistoryMermaid.of(history), " --> "))
                    .as("seed %s", seed)
                    .isEqualTo(parents);
            assertThat(occurrences(HistoryMermaid.of(history), " -.-> "))
                    .as("seed %s", seed)
                    .isEqualTo(dependencies);
            parse(html(history));
            assertThat(HistoryText.of(history).lines().filter(line -> line.matches("[ |]*[*o][ |]* r\\d+.*")))
                    .as("seed %s", seed)
                    .hasSize(history.revisions().size());
        }
    }

    private static long occurrences(String text, String words) {
        Matcher matcher = Pattern.compile(Pattern.quote(words)).matcher(text);
        long count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "mmd", "dot", "svg", "html"})
    void pictures_of_ten_thousand_revisions_grow_with_the_history(String format) {
        Function<DrawnHistory, String> draw = requireNonNull(FORMATS.get(format));
        int thousand = draw.apply(Drawings.asked(Drawings.longHistory(1_000))).length();
        int tenThousand =
                draw.apply(Drawings.asked(Drawings.longHistory(10_000))).length();
        assertThat(tenThousand).isLessThan(12 * thousand);
    }

    @Test
    void the_legend_explains_only_what_is_there() {
        DrawnHistory line = Drawings.of("b: a", "a:");
        assertThat(html(line)).contains("parent below").doesNotContain("depends on", "applied<");
        assertThat(HistorySvg.of(line)).contains("parent below").doesNotContain("depends on", "applied<");
    }

    @Test
    void a_picture_without_revisions_says_so() throws Exception {
        assertThat(parse(HistorySvg.of(Drawings.of())).getDocumentElement().getTextContent())
                .contains("History of 0 revisions");
        assertThat(HistoryMermaid.of(Drawings.of())).isEqualTo("flowchart BT\n");
    }

    @Test
    void a_row_that_the_code_does_not_know_is_shown_in_every_picture() {
        DrawnHistory history = Drawings.unknown("gone", "-a:");
        assertThat(HistoryText.of(history)).isEqualTo("? gone (current), which the code does not have\no a (head)\n");
        assertThat(HistoryMermaid.of(history)).contains("r2(\"gone (current)<br/>which the code does not have\")");
        assertThat(HistoryDot.of(history))
                .contains("\"gone\" [label=\"gone (current)\\nwhich the code does not have\"");
        assertThat(HistorySvg.of(history)).contains("version rows that the code does not have: gone<");
        assertThat(html(history)).contains("gone</strong> in the version table");
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
