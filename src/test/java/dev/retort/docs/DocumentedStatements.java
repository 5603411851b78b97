package dev.retort.docs;

import dev.retort.Migrator;
import java.sql.Connection;
import javax.sql.DataSource;

/** What a block of statements in the documentation is compiled as. */
public interface DocumentedStatements {

    /** Runs them with the objects that the documentation may name. */
    void run(DataSource dataSource, Connection connection, Migrator migrator, String[] args) throws Exception;
}
