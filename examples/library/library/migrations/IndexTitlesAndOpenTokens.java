package library.migrations;

import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * Titles are searched without regard to case, and of the tokens only the open ones are looked up, where the engine
 * has indexes for that.
 */
@Revision(id = "ea6e3f093dbb", parent = "4721d9b2c543", message = "index titles and open tokens")
public final class IndexTitlesAndOpenTokens implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.onlyOn("postgresql", "sqlite", o -> {
            o.createIndex("texts", index(expression("lower(title)")).named("texts_title_lower_idx"));
            o.createIndex(
                    "password_reset_tokens",
                    index("user_id").where("used_at is null").named("password_reset_tokens_open_idx"));
        });
        ops.onlyOn("h2", o -> o.createIndex("password_reset_tokens", index("user_id")));
    }
}
