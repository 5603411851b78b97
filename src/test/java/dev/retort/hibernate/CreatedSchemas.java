package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.StandingTables;
import dev.retort.engine.TestDatabase;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Namespace;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** Databases with the tables of entities, made by Hibernate or by Retort, and read back. */
final class CreatedSchemas {

    private CreatedSchemas() {}

    /** Has Hibernate create them as an application starts. */
    static void byHibernate(TestDatabase database, Map<String, ?> settings, Class<?>... entities) {
        start(database, "create-only", settings, entities);
    }

    /** Has Hibernate look at the tables as an application starts. */
    static void validate(TestDatabase database, Map<String, ?> settings, Class<?>... entities) {
        start(database, "validate", settings, entities);
    }

    private static void start(TestDatabase database, String action, Map<String, ?> settings, Class<?>... entities) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("hibernate.hbm2ddl.auto", action);
        all.put("hibernate.hbm2ddl.halt_on_error", true);
        withMetadata(
                database,
                all,
                entities,
                metadata -> metadata.buildSessionFactory().close());
    }

    /** Reads entities with metadata that knows the database. */
    static Schema read(TestDatabase database, Map<String, ?> settings, Class<?>... entities) {
        List<Schema> read = new ArrayList<>();
        withMetadata(database, settings, entities, metadata -> read.add(HibernateSchema.of(metadata)));
        return read.get(0);
    }

    static void withMetadata(
            TestDatabase database, Map<String, ?> settings, Class<?>[] entities, Consumer<Metadata> use) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("hibernate.connection.url", database.url());
        StandardServiceRegistry registry =
                new StandardServiceRegistryBuilder().applySettings(all).build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            Stream.of(entities).forEach(sources::addAnnotatedClass);
            use.accept(sources.buildMetadata());
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** Has Retort create a schema: first what tables need, then the tables, then what points from one to another. */
    static void byRetort(TestDatabase database, Schema schema) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        add(operations, schema, Namespace.class::isInstance);
        add(operations, schema, object -> !(object instanceof Namespace) && !(object instanceof View));
        List<Operation> keys = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            List<Constraint> own = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey) {
                    keys.add(new AlterTable(table.name(), List.of(new AddConstraint(constraint))));
                } else {
                    own.add(constraint);
                }
            }
            operations.add(new CreateTable(table.withConstraints(own)));
        }
        operations.addAll(keys);
        add(operations, schema, View.class::isInstance);
        Naming naming = new Naming(NamingConvention.standard());
        try (Connection connection = database.connect()) {
            Dialect dialect = Dialects.of(connection);
            for (Operation operation : operations) {
                for (dev.retort.dialect.Statement sent :
                        dialect.compile(naming.named(operation), StandingTables.live(connection))) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sent.sql());
                    } catch (SQLException e) {
                        throw new AssertionError(sent.sql(), e);
                    }
                }
            }
        }
    }

    private static void add(List<Operation> operations, Schema schema, Predicate<SchemaObject> which) {
        schema.objects().values().stream().filter(which).forEach(object -> operations.add(new CreateObject(object)));
    }

    /** What reading a database is to give when a schema has been created in it: a second comparison finds nothing. */
    static List<String> meant(TestDatabase database, Schema schema) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect()) {
            addLines(lines, Dialects.of(connection).normal(schema.withObjects(List.of())));
        }
        return lines.stream().sorted().toList();
    }

    /** The tables of a database in the form in which they compare, each part in a line. */
    static List<String> tables(TestDatabase database, String... schemas) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect()) {
            Dialect dialect = Dialects.of(connection);
            Inspector inspector = dialect.inspector(connection);
            addLines(lines, dialect.normal(inspector.schema().withObjects(List.of())));
            for (String schema : schemas) {
                addLines(lines, dialect.normal(inspector.schema(schema).withObjects(List.of())));
            }
        }
        return lines.stream().sorted().toList();
    }

    /** The parts of a database, each in a line, without the names that an engine or Retort gave. */
    static List<String> lines(TestDatabase database, String... schemas) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect()) {
            Inspector inspector = Dialects.of(connection).inspector(connection);
            addLines(lines, inspector.schema());
            for (String schema : schemas) {
                addLines(lines, inspector.schema(schema));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static void addLines(List<String> lines, Schema schema) {
        schema.objects().values().forEach(object -> lines.add(object.toString()));
        for (Table table : schema.tables().values()) {
            lines.add(table.name() + " " + table.comment() + " "
                    + table.columns().stream().map(column -> column.name()).toList());
            table.columns().forEach(column -> lines.add(table.name() + " " + column));
            table.constraints().forEach(constraint -> lines.add(table.name() + " " + withoutGivenName(constraint)));
            table.indexes().forEach(index -> lines.add(table.name() + " " + index));
        }
    }

    /** The entities of the tests name what they name with these beginnings; foreign keys are named by Hibernate always. */
    private static Constraint withoutGivenName(Constraint constraint) {
        String name = constraint.name();
        boolean isSaid = constraint instanceof ForeignKey || (name != null && name.matches("(uq|ck)_.*"));
        return isSaid ? constraint : constraint.named(null);
    }
}
