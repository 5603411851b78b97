package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about entities: its blocks compile, and the schema that is read is the one that is written beside it. */
class EntitiesPageTest {

    private static final Path PAGE = Path.of("docs/hibernate.md");
    private static final String IMPORTS = """
            import static dev.retort.schema.Define.*;

            import dev.retort.hibernate.HibernateSchema;
            import dev.retort.schema.Schema;
            import jakarta.persistence.*;
            import java.util.List;
            import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

            """;

    @TempDir
    Path directory;

    @Test
    void the_schema_that_is_read_is_the_one_that_is_written() throws Exception {
        List<Block> blocks = Block.of(PAGE);
        StringBuilder source = new StringBuilder(IMPORTS);
        StringBuilder statements = new StringBuilder();
        for (Block block : blocks) {
            (block.text().startsWith("@Entity") ? source : statements).append(block.text());
        }
        source.append("public final class Documented implements java.util.concurrent.Callable<List<Schema>> {\n")
                .append("@Override public List<Schema> call() {\n")
                .append(statements)
                .append("return List.of(schema, written, onPostgresql, onMariadb);}}\n");
        Class<?> documented = BlockCompiler.compile("Documented", source.toString(), PAGE, directory);

        List<?> schemas = (List<?>)
                ((java.util.concurrent.Callable<?>) documented.getConstructor().newInstance()).call();

        assertThat(schemas).hasSize(4);
        assertThat(schemas.get(0)).isEqualTo(schemas.get(1)).isEqualTo(schemas.get(2));
        assertThat(((Schema) schemas.get(3)).tables().keySet())
                .extracting(Object::toString)
                .containsExactly("shop.account");
    }
}
