package dev.retort.schema;

import static dev.retort.schema.Define.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class ForeignKeyTest {

    @Test
    void a_key_points_at_columns_of_a_table_and_refuses_by_default() {
        assertThat(foreignKey("account_id").references("shop.account", "id"))
                .isEqualTo(new ForeignKey(
                        null,
                        List.of("account_id"),
                        new QualifiedName("shop", "account"),
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        null,
                        null,
                        false));
    }

    @Test
    void actions_are_said_for_deleting_and_updating() {
        ForeignKey key = foreignKey("a")
                .references("t", "b")
                .onDelete(ReferentialAction.CASCADE)
                .onUpdate(ReferentialAction.SET_NULL);

        assertThat(key.deleting()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.updating()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(key.named("k").renaming(n -> n + n).pointingAt(QualifiedName.of("u")))
                .isEqualTo(foreignKey("aa")
                        .references("u", "b")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.SET_NULL)
                        .named("k"));
    }

    @Test
    void a_key_is_described_in_one_line() {
        assertThat(foreignKey("a", "b").references("s.t", "c", "d").describe())
                .isEqualTo("foreign key (a, b) references s.t (c, d)");
    }

    @Test
    void the_numbers_of_columns_must_agree() {
        assertThatThrownBy(() -> foreignKey("a", "b").references("account", "id"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "Foreign key (a, b) cannot reference account (id). The numbers of columns differ: 2 and 1. Name"
                                + " as many columns of account as the key has.");
    }

    @Test
    void a_key_needs_columns_on_both_sides_and_none_twice() {
        assertThatThrownBy(() -> foreignKey())
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith("A foreign key needs a column.");
        assertThatThrownBy(() -> foreignKey("a").references("account")).isInstanceOf(DefinitionException.class);
        assertThatThrownBy(() -> foreignKey("a", "a").references("account", "b", "c"))
                .hasMessage("A foreign key cannot have column 'a' twice. Its columns are a, a. Name each column once.");
    }

    @Test
    void a_half_said_key_does_not_compile_as_an_element_of_a_table() throws IOException {
        String half = "table(\"invoice\", column(\"account_id\", bigint()), foreignKey(\"account_id\"))";
        String whole = "table(\"invoice\", column(\"account_id\", bigint()),"
                + " foreignKey(\"account_id\").references(\"account\", \"id\"))";

        assertThat(errors(half)).singleElement().asString().contains("Unfinished", "TableElement");
        assertThat(errors(whole)).isEmpty();
    }

    /** The errors of the compiler about an expression of type {@link Table}. */
    private static List<String> errors(String expression) throws IOException {
        String source = "import static dev.retort.schema.Define.*;\n" + "class Said { dev.retort.schema.Table said = "
                + expression + "; }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Said.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-cp",
                retort().toString(),
                "-proc:none",
                "--release",
                "17",
                "-nowarn",
                "-XDshould-stop.ifNoError=FLOW");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(new StringWriter(), manager, found, options, null, List.of(file))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    private static Path retort() {
        try {
            return Path.of(Define.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
