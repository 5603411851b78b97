package dev.retort.dialect;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AddLabel;
import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreatePartition;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DataOperation;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropObject;
import dev.retort.operation.DropTable;
import dev.retort.operation.GrantRights;
import dev.retort.operation.InsertFrom;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameLabel;
import dev.retort.operation.RenameObject;
import dev.retort.operation.ReplaceEnum;
import dev.retort.operation.ReplaceObject;
import dev.retort.operation.RevokeRights;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.schema.ArrayType;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Numbering;
import dev.retort.schema.PortableType;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses words of meaning that an engine has none for, each with what to write instead. */
final class Claims {

    private static final String ONLY_ON = "write onlyOn(...) around it for the engines that have them.";

    private static final Pattern NOT_NULL =
            Pattern.compile("\\W*(\"[^\"]*\"|\\w+)\\s+is\\s+not\\s+null\\W*", Pattern.CASE_INSENSITIVE);

    private final Clauses clauses;

    Claims(Clauses clauses) {
        this.clauses = clauses;
    }

    /**
     * Checks that the engine has all that the operation means.
     *
     * @throws UnsupportedByDialectException when it has not
     */
    void check(Operation operation) {
        if (operation instanceof CreateTable create) {
            String table = "table " + create.table();
            create.definition().columns().forEach(column -> column(table, column));
            create.definition().constraints().forEach(constraint -> constraint(table, constraint));
            create.definition().indexes().forEach(index -> index(table, index));
            require(
                    create.definition().partitioning() != null,
                    Feature.PARTITIONS,
                    table + " partitioned",
                    "Leave partitionBy(...) out on this engine, or " + ONLY_ON);
        } else if (operation instanceof DropTable drop) {
            cascade(drop.isCascading(), drop.describe());
        } else if (operation instanceof AlterTable alter) {
            alter.changes().forEach(change -> change("table " + alter.table(), change));
        } else if (operation instanceof CreateIndex create) {
            index("table " + create.table(), create.index());
        } else if (operation instanceof CreatePartition create) {
            require(true, Feature.PARTITIONS, create.describe(), "Keep all rows in one table, or " + ONLY_ON);
        } else {
            object(operation);
        }
    }

    /** Checks that the engine has all that an operation on rows means. */
    void check(DataOperation operation) {
        require(
                operation instanceof InsertFrom insert
                        && !insert.rows().existing().isEmpty(),
                Feature.SKIPPING_ROWS_OF_QUERIES,
                operation.describe(),
                "Leave skippingExisting(...) out, and say in the query which rows are not there.");
    }

    private void change(String table, TableChange change) {
        if (change instanceof AddColumn add) {
            column(table, add.column());
            defaultValue("column '" + add.column().name() + "' of " + table, add.filling());
        } else if (change instanceof AddConstraint add) {
            constraint(table, add.constraint());
        } else if (change instanceof SetType set) {
            type(table, set.column(), set.type());
            require(
                    set.conversion() != null,
                    Feature.TYPE_CONVERSIONS,
                    set.describe() + " of " + table,
                    "Leave using(...) out, or add a column, fill it by updateRows(...) and drop the old one.");
        } else if (change instanceof SetDefault set) {
            defaultValue(set.describe() + " of " + table, set.value());
        } else if (change instanceof DropColumn drop) {
            cascade(drop.isCascading(), drop.describe() + " of " + table);
        } else if (change instanceof DropConstraint drop) {
            cascade(drop.isCascading(), drop.describe() + " of " + table);
        } else if (change instanceof SetNumbering set) {
            String what = set.describe() + " in " + table;
            require(true, Feature.CHANGE_IDENTITY, what, "Make the column an identity when the table is created.");
            numbering(what, set.numbering());
        } else if (change instanceof SetOption set) {
            require(
                    set.engine().equals(clauses.traits().name()),
                    Feature.CHANGE_OPTIONS,
                    change.describe() + " in " + table,
                    "Say the option when the table is created.");
        } else if (change instanceof SetCollation) {
            require(true, Feature.COLLATIONS, change.describe() + " in " + table, "Leave it out, or " + ONLY_ON);
        } else if (change instanceof SetRowSecurity) {
            require(true, Feature.ROW_SECURITY, change.describe() + " of " + table, "Leave it out, or " + ONLY_ON);
        } else if (change instanceof AttachPartition || change instanceof DetachPartition) {
            require(true, Feature.PARTITIONS, change.describe(), "Keep all rows in one table, or " + ONLY_ON);
        }
    }

    private void column(String table, Column column) {
        String what = "column '" + column.name() + "' of " + table;
        type(table, column.name(), column.type());
        require(
                column.collation() != null,
                Feature.COLLATIONS,
                what + " with a collation",
                "Leave collate(...) out, or " + ONLY_ON);
        numbering(what, column.numbering());
        defaultValue(what, column.defaultValue());
        if (column.generation() != null) {
            boolean stored = column.generation().isStored();
            require(
                    true,
                    stored ? Feature.STORED_COLUMNS : Feature.VIRTUAL_COLUMNS,
                    what,
                    stored ? "Leave stored() out." : "Add stored(): generatedAs(\"...\").stored().");
        }
    }

    /** A value, a word such as {@code current_date}, or an expression. */
    private void defaultValue(String what, @Nullable DefaultValue value) {
        require(
                value instanceof DefaultValue.Expression expression
                        && !clauses.text(expression.sql()).matches("[A-Za-z_]+(\\(\\d*\\))?"),
                Feature.DEFAULT_EXPRESSIONS,
                what,
                "Say a value, or let the inserts say what the expression gives.");
    }

    private void numbering(String what, @Nullable Numbering numbering) {
        require(
                numbering == Numbering.ALWAYS,
                Feature.IDENTITY_ALWAYS,
                what,
                "Write identity(), which lets an insert say another number.");
    }

    private void type(String table, String column, ColumnType type) {
        ColumnType here = type.forEngine(clauses.dialect());
        String what = "column '" + column + "' of " + table;
        require(
                here instanceof ArrayType,
                Feature.ARRAYS,
                what,
                "Keep the values in a table of their own, or as json(): array(text()).on(\"" + clauses.dialect()
                        + "\", json()).");
        require(
                here instanceof EnumType,
                Feature.ENUMS,
                what,
                "Keep a text with a check: column(\"" + column + "\", varchar(...)) and check(\"" + column
                        + " in (...)\").");
        boolean interval = here instanceof PortableType portable && portable.kind() == PortableType.Kind.INTERVAL;
        require(
                interval,
                Feature.INTERVALS,
                what,
                "Keep a number of seconds: interval().on(\"" + clauses.dialect() + "\", bigint()).");
    }

    private void constraint(String table, Constraint constraint) {
        String what = constraint.describe() + " of " + table;
        require(
                constraint instanceof Exclude,
                Feature.EXCLUSION_CONSTRAINTS,
                what,
                "Check it in the application, or " + ONLY_ON);
        require(
                constraint instanceof Check check
                        && NOT_NULL.matcher(clauses.text(check.condition())).matches(),
                Feature.NOT_NULL_CHECKS,
                what,
                "Write notNull() behind the column, or setNotNull(...).");
        require(
                constraint instanceof Unique unique && unique.nullsAreEqual(),
                Feature.NULLS_NOT_DISTINCT,
                what,
                "Make the columns not null, or leave nullsNotDistinct() out.");
        require(
                constraint instanceof ForeignKey key && key.match() != null,
                Feature.MATCH_FULL,
                what,
                "Make the columns not null, or add a check that all or none of them are null.");
    }

    private void index(String table, Index index) {
        String what = (index.name() == null ? index.describe() : "index " + index.name()) + " of " + table;
        require(
                index.predicate() != null,
                Feature.PARTIAL_INDEX,
                what,
                "Leave out where(...), or write onlyOn(...) around it for the engines that have it.");
        require(
                index.keys().stream().anyMatch(IndexKey.OfExpression.class::isInstance),
                Feature.EXPRESSION_INDEX,
                what,
                "Index a column that holds the value, or write onlyOn(...) around it for the engines that have it.");
        require(
                index.nullsAreEqual(),
                Feature.NULLS_NOT_DISTINCT,
                what,
                "Make the columns not null, or leave nullsNotDistinct() out.");
        for (IndexKey key : index.keys()) {
            require(key.sorting().prefix() != null, Feature.INDEX_PREFIXES, what, "Leave prefix(...) out.");
            require(
                    key.sorting().collation() != null,
                    Feature.INDEX_COLLATIONS,
                    what,
                    "Give the column the collation: column(...).collate(\"...\").");
            require(key.sorting().operatorClass() != null, Feature.OPERATOR_CLASSES, what, "Leave opclass(...) out.");
        }
    }

    private void object(Operation operation) {
        if (operation instanceof CreateObject create) {
            kind(create.object().kind(), create.object().describe());
            trigger(create.object(), create.object().describe());
        } else if (operation instanceof ReplaceObject replace) {
            kind(replace.now().kind(), replace.now().describe());
            trigger(replace.now(), replace.now().describe());
        } else if (operation instanceof DropObject drop) {
            kind(drop.kind(), drop.describe());
            trigger(drop.was(), "'" + drop.describe() + "'");
            cascade(drop.isCascading(), drop.describe());
        } else if (operation instanceof RenameObject rename) {
            kind(rename.kind(), rename.describe());
            require(
                    rename.kind() == SchemaObject.Kind.SEQUENCE,
                    Feature.RENAME_SEQUENCE,
                    rename.describe(),
                    "Drop it and create it under the new name.");
            require(
                    rename.kind() == SchemaObject.Kind.VIEW,
                    Feature.RENAME_VIEW,
                    rename.describe(),
                    "Drop it and create it under the new name.");
        } else if (operation instanceof AddLabel
                || operation instanceof RenameLabel
                || operation instanceof ReplaceEnum) {
            kind(SchemaObject.Kind.ENUM, operation.describe());
        } else if (operation instanceof GrantRights || operation instanceof RevokeRights) {
            require(true, Feature.GRANTS, operation.describe(), "Leave it out, or " + ONLY_ON);
        }
    }

    private void kind(SchemaObject.Kind kind, String what) {
        switch (kind) {
            case SCHEMA -> require(true, Feature.SCHEMAS, what, "Keep everything in one schema.");
            case EXTENSION -> require(true, Feature.EXTENSIONS, what, "Leave it out, or " + ONLY_ON);
            case SEQUENCE -> require(true, Feature.SEQUENCES, what, "Let an identity column number the rows.");
            case VIEW -> require(true, Feature.VIEWS, what, "Query the tables.");
            case MATERIALIZED_VIEW ->
                require(true, Feature.MATERIALIZED_VIEWS, what, "Write view(...), which keeps no rows.");
            case FUNCTION -> require(true, Feature.FUNCTIONS, what, "Do it in the application, or " + ONLY_ON);
            case PROCEDURE -> require(true, Feature.PROCEDURES, what, "Do it in the application, or " + ONLY_ON);
            case POLICY -> require(true, Feature.ROW_SECURITY, what, "Filter the rows in views, or " + ONLY_ON);
            case ENUM -> require(true, Feature.ENUMS, what, "Keep a text with a check that it is one of the labels.");
            case TRIGGER, STATISTICS -> {}
        }
    }

    private void trigger(@Nullable SchemaObject object, String what) {
        if (object instanceof Trigger trigger) {
            boolean calls = trigger.executes() != null;
            boolean none = !clauses.traits().has(Feature.TRIGGER_FUNCTIONS)
                    && !clauses.traits().has(Feature.TRIGGER_BODIES);
            String inApplication = "Do it in the application, or " + ONLY_ON;
            require(
                    calls,
                    Feature.TRIGGER_FUNCTIONS,
                    what,
                    none ? inApplication : "Say in the trigger what it runs: trigger(...).as(\"...\").");
            require(
                    !calls,
                    Feature.TRIGGER_BODIES,
                    what,
                    none ? inApplication : "Put the statements into a function: trigger(...).executes(\"f()\").");
        }
    }

    private void cascade(boolean said, String what) {
        require(
                said,
                Feature.DROP_CASCADE,
                "'" + what + "' with cascade()",
                "Drop first what depends on it, and leave cascade() out.");
    }

    private void require(boolean needed, Feature feature, String what, String hint) {
        if (needed && !clauses.traits().has(feature)) {
            throw clauses.unsupported(what, feature, hint);
        }
    }
}
