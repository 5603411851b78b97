package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;

/**
 * Gives the names that an operation leaves open, by a convention, so that everything after it sees names only.
 */
public final class Naming implements OperationVisitor<Operation> {

    private final NamingConvention convention;

    /** The naming by that convention. */
    public Naming(NamingConvention convention) {
        this.convention = convention;
    }

    /** The operation with a name for each constraint and index. */
    public Operation named(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public Operation table(TableOperation operation) {
        return operation.accept(new Tables());
    }

    @Override
    public Operation index(IndexOperation operation) {
        return operation.accept(new IndexOperationVisitor<Operation>() {
            @Override
            public Operation createIndex(CreateIndex create) {
                return new CreateIndex(create.table(), convention.name(create.table(), create.index()));
            }

            @Override
            public Operation dropIndex(DropIndex drop) {
                if (drop.was() == null) {
                    return drop;
                }
                String said = drop.name();
                Index was = convention.name(
                        drop.table(), said == null ? drop.was() : drop.was().named(said));
                return new DropIndex(
                        drop.table(), was.name(), drop.isByKeys(), was, drop.isOnlyIfThere(), drop.isConcurrent());
            }

            @Override
            public Operation renameIndex(RenameIndex rename) {
                return rename;
            }
        });
    }

    @Override
    public Operation object(ObjectOperation operation) {
        return operation;
    }

    @Override
    public Operation data(DataOperation operation) {
        return operation;
    }

    @Override
    public Operation scope(ScopeOperation operation) {
        return operation.around(operation.operations().stream().map(this::named).toList());
    }

    @Override
    public Operation custom(CustomOperation operation) {
        return operation;
    }

    private final class Tables implements TableOperationVisitor<Operation> {

        @Override
        public Operation createTable(CreateTable operation) {
            return new CreateTable(convention.name(operation.definition()), operation.isOnlyIfMissing());
        }

        @Override
        public Operation dropTable(DropTable operation) {
            return operation.was() == null
                    ? operation
                    : new DropTable(
                            operation.table(),
                            convention.name(operation.was()),
                            operation.isOnlyIfThere(),
                            operation.isCascading());
        }

        @Override
        public Operation renameTable(RenameTable operation) {
            return operation;
        }

        @Override
        public Operation alterTable(AlterTable operation) {
            return new AlterTable(
                    operation.table(),
                    operation.changes().stream()
                            .map(change -> named(operation, change))
                            .toList());
        }

        @Override
        public Operation createPartition(CreatePartition operation) {
            return operation;
        }

        @Override
        public Operation lockTable(LockTable operation) {
            return operation;
        }

        private TableChange named(AlterTable alter, TableChange change) {
            if (change instanceof AddConstraint add) {
                return new AddConstraint(convention.name(alter.table(), add.constraint()));
            }
            return change instanceof DropConstraint drop ? presumed(alter.table(), drop) : change;
        }

        /** A drop by meaning with the name that the constraint presumably has. */
        private TableChange presumed(QualifiedName table, DropConstraint drop) {
            String said = drop.name();
            Constraint was = drop.was();
            if (was != null) {
                Constraint named = convention.name(table, said == null ? was : was.named(said));
                return drop.presuming(named.name(), named);
            }
            DropConstraint.Meaning meaning = drop.meaning();
            if (said != null || meaning == null) {
                return drop;
            }
            return drop.presuming(convention.name(table, meaning.kind(), meaning.columns()), null);
        }
    }
}
