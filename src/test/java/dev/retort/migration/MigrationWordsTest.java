package dev.retort.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.TableChange;
import dev.retort.schema.Define;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MigrationWordsTest {

    @Test
    void no_method_of_a_migration_hides_a_word_that_is_imported_statically() {
        Set<String> words = staticWords(Define.class);
        words.addAll(staticWords(TableChange.class));

        assertThat(words).contains("table", "check", "index", "setNotNull");
        assertThat(names(Migration.class)).contains("upgrade").doesNotContainAnyElementsOf(words);
    }

    @Test
    void no_word_of_one_import_hides_a_word_of_the_other() {
        assertThat(staticWords(Define.class)).doesNotContainAnyElementsOf(staticWords(TableChange.class));
    }

    @Test
    void a_change_of_a_table_has_a_word_of_the_same_name_in_ops() {
        assertThat(names(Ops.class)).containsAll(staticWords(TableChange.class));
    }

    private static Set<String> staticWords(Class<?> type) {
        Set<String> words = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())) {
                words.add(method.getName());
            }
        }
        return words;
    }

    private static Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            names.add(method.getName());
        }
        return names;
    }
}
