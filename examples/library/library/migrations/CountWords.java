package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.util.Map;
import java.util.StringTokenizer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A version knows its number of words, which for those that exist is counted here, in Java, as the application does
 * it.
 */
@Revision(id = "48fa4b2ab6b8", parent = "b354aa4e2727", message = "count words of page versions")
public final class CountWords implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.addColumn("page_versions", column("word_count", integer()));
        ops.run("count the words of the page versions", CountWords::count, nothing -> {});
        ops.setNotNull("page_versions", "word_count");
    }

    private static void count(Handle handle) {
        PreparedBatch counts = handle.prepareBatch("update page_versions set word_count = :words where id = :id");
        handle.createQuery("select id, content from page_versions")
                .map((row, context) -> Map.entry(row.getLong("id"), words(row.getString("content"))))
                .forEach(version -> counts.bind("id", version.getKey())
                        .bind("words", version.getValue())
                        .add());
        counts.execute();
    }

    private static int words(String content) {
        return new StringTokenizer(content).countTokens();
    }
}
