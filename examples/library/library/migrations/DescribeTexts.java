package library.migrations;

import static dev.retort.operation.TableChange.*;
import static dev.retort.schema.Define.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** What was the header of a text is called its preface, and a text says its author, its language and its keywords. */
@Revision(id = "c9221d173f91", parent = "b93f6ea130ef", message = "describe texts")
public final class DescribeTexts implements Migration {

    @Override
    public void upgrade(Ops ops) {
        ops.alterTable(
                "texts",
                renameColumn("header", "preface"),
                addColumn(column("author_name", varchar(200))),
                addColumn(column("language", varchar(8)).notNull().defaultTo("sa")),
                addColumn(column("keywords", text())));
    }
}
