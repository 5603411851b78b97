package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/**
 * The same slug may name the text in one language and its translation in another, and slugs may be longer; the way
 * down needs slugs that are unique and short again.
 */
@Revision(id = "f82884197ef5", parent = "695e23743e82", message = "name texts per language")
public final class NameTextsPerLanguage implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "texts",
                setType("slug", varchar(200)).was(varchar(120)),
                dropDefault("language").was("sa"),
                dropConstraint(unique("slug")),
                addConstraint(unique("language", "slug")));
    }
}
