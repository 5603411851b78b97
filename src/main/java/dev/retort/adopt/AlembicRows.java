package dev.retort.adopt;

import java.util.List;

/**
 * The rows of Alembic's table.
 *
 * @param ids the ids of the revisions, sorted
 */
record AlembicRows(List<String> ids) implements Place {

    @Override
    public String text() {
        return ids.toString();
    }

    @Override
    public String mark() {
        return text();
    }

    @Override
    public boolean isCalled(String name) {
        return ids.contains(name);
    }
}
