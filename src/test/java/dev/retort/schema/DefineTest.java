package dev.retort.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefineTest {

    @Test
    void every_word_is_static() {
        for (Method word : words()) {
            assertThat(Modifier.isStatic(word.getModifiers()))
                    .as(word.toString())
                    .isTrue();
        }
    }

    @Test
    void every_word_stands_in_the_index_of_the_documentation_and_no_other() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/retort/schema/Define.java"));
        String documentation = source.substring(source.indexOf("/**"), source.indexOf("*/"));
        Set<String> listed = new TreeSet<>();
        Matcher link = Pattern.compile("\\{@link #(\\w+)}").matcher(documentation);
        while (link.find()) {
            listed.add(link.group(1));
        }
        Set<String> words = new TreeSet<>();
        words().forEach(word -> words.add(word.getName()));

        assertThat(words).contains("table", "varchar", "view", "row");
        assertThat(listed).isEqualTo(words);
    }

    /** The words of the class and of those that it is divided among. */
    private static List<Method> words() {
        return Stream.of(Define.class.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .toList();
    }
}
