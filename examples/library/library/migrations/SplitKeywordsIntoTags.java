package library.migrations;

import static dev.retort.schema.Define.*;
import static dev.retort.schema.ReferentialAction.CASCADE;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The keywords of a text, until now one line with commas, become tags; a tag that no text has is lost on the way
 * down.
 */
@Revision(id = "69345a18012c", parent = "5ced21a5b2d5", message = "split keywords into tags")
public final class SplitKeywordsIntoTags implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.createTable(
                "tags",
                column("id", bigint()).identity(),
                column("name", varchar(100)).notNull(),
                primaryKey("id"),
                unique("name"));
        ops.createTable(
                "text_tags",
                column("text_id", bigint()),
                column("tag_id", bigint()),
                primaryKey("text_id", "tag_id"),
                foreignKey("text_id").references("texts", "id").onDelete(CASCADE),
                foreignKey("tag_id").references("tags", "id").onDelete(CASCADE),
                index("tag_id"));
        ops.run("split texts.keywords into tags", SplitKeywordsIntoTags::split, SplitKeywordsIntoTags::join);
        ops.dropColumn("texts", column("keywords", text()));
    }

    private static void split(Handle handle) {
        Map<Long, Set<String>> tagsOfTexts = new TreeMap<>();
        Set<String> tags = new TreeSet<>();
        handle.createQuery("select id, keywords from texts where keywords is not null")
                .map((row, context) -> Map.entry(row.getLong("id"), row.getString("keywords")))
                .forEach(text -> tagsOfTexts.put(text.getKey(), words(text.getValue())));
        tagsOfTexts.values().forEach(tags::addAll);

        PreparedBatch newTags = handle.prepareBatch("insert into tags (name) values (:name)");
        tags.forEach(name -> newTags.bind("name", name).add());
        newTags.execute();

        PreparedBatch links = handle.prepareBatch(
                "insert into text_tags (text_id, tag_id) values (:text, (select id from tags where name = :name))");
        tagsOfTexts.forEach((text, names) -> names.forEach(
                name -> links.bind("text", text).bind("name", name).add()));
        links.execute();
    }

    private static void join(Handle handle) {
        Map<Long, StringJoiner> keywords = new TreeMap<>();
        handle.createQuery("select x.text_id, t.name from text_tags x join tags t on t.id = x.tag_id order by t.name")
                .map((row, context) -> Map.entry(row.getLong("text_id"), row.getString("name")))
                .forEach(tag -> keywords.computeIfAbsent(tag.getKey(), text -> new StringJoiner(", "))
                        .add(tag.getValue()));

        PreparedBatch texts = handle.prepareBatch("update texts set keywords = :keywords where id = :id");
        keywords.forEach((id, names) ->
                texts.bind("id", id).bind("keywords", names.toString()).add());
        texts.execute();
    }

    private static Set<String> words(String keywords) {
        Set<String> words = new TreeSet<>();
        for (String word : keywords.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
