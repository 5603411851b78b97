package dev.retort.docs;

import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.Naming;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import dev.retort.schema.Define;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The samples of the page of every word, compiled together; the first of them makes the tables that the others find. */
final class Samples {

    private static final String PREAMBLE = BlockCompiler.PREAMBLE + """
            import static dev.retort.operation.LockMode.*;
            import static dev.retort.schema.Match.FULL;
            import static dev.retort.schema.Partitioning.Method.*;
            import static dev.retort.schema.Trigger.Event.*;
            """;

    private final List<Block> blocks;
    private final Class<?> compiled;

    Samples(List<Block> blocks, Path directory) {
        this.blocks = blocks;
        StringBuilder source = new StringBuilder(PREAMBLE).append("public final class EveryWord {\n");
        for (int i = 0; i < blocks.size(); i++) {
            source.append("public static void sample")
                    .append(i)
                    .append("(Ops ops) {\n")
                    .append(blocks.get(i).text())
                    .append("}\n");
        }
        this.compiled = BlockCompiler.compile(
                "EveryWord", source.append("}\n").toString(), blocks.get(0).page(), directory);
    }

    /** What each sample says, in the order of the page. */
    List<List<Operation>> operations() {
        List<List<Operation>> all = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Said said = new Said();
            try {
                compiled.getMethod("sample" + i, Ops.class).invoke(null, said);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(blocks.get(i) + ": " + e.getCause(), e);
            }
            all.add(said.operations);
        }
        return all;
    }

    /** Operations written down with their names given, of a database that has a table payment. */
    private static final class Said implements Ops, Reading {

        private final Naming naming = new Naming(NamingConvention.standard());
        private final List<Operation> operations = new ArrayList<>();

        @Override
        public void perform(Operation operation) {
            operations.add(naming.named(operation));
        }

        @Override
        public Reading reading() {
            return this;
        }

        @Override
        public Inspector inspector() {
            return new Inspector() {
                @Override
                public Schema schema() {
                    return Schema.of(Define.table("payment", Define.column("id", Define.bigint())));
                }

                @Override
                public Schema schema(String name) {
                    return schema();
                }

                @Override
                public List<String> schemas() {
                    return List.of();
                }
            };
        }

        @Override
        public String parameter(String name) {
            return "eu";
        }

        @Override
        public boolean isOffline() {
            return false;
        }
    }
}
