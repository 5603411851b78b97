package dev.retort.docs;

import static java.util.stream.Collectors.joining;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.operation.SchemaAfter;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of every word: its Java is the author's, everything that follows from it is written anew. */
final class OperationsPage {

    private static final String FENCE = "```";

    private final List<Dialect> dialects;
    private final List<Block> samples;
    private final List<List<Operation>> operations;

    OperationsPage(Path page, List<Dialect> dialects, Path directory) {
        this.dialects = dialects;
        this.samples = Block.of(page).stream()
                .filter(block -> block.language().equals("java"))
                .toList();
        this.operations = new Samples(samples, directory).operations();
    }

    /** The Java of the page, all blocks. */
    String java() {
        return samples.stream().map(Block::text).collect(joining());
    }

    /** The page as it should be. */
    List<String> written() {
        List<String> lines = Block.lines(samples.get(0).page());
        List<String> written = new ArrayList<>();
        int sample = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            written.add(line);
            if (line.equals("<!-- engines -->")) {
                written.addAll(EngineTexts.engines(dialects));
                i = indexOf("<!-- end -->", lines, i) - 1;
            } else if (line.equals("<!-- types -->")) {
                written.addAll(EngineTexts.types(dialects));
                i = indexOf("<!-- end -->", lines, i) - 1;
            } else if (line.equals(FENCE + "java")) {
                int end = indexOf(FENCE, lines, i);
                written.addAll(lines.subList(i + 1, end + 1));
                i = end;
                if (sample > 0) {
                    written.addAll(sql(sample));
                    boolean hasSql =
                            end + 1 < lines.size() && lines.get(end + 1).equals(FENCE + "sql");
                    i = hasSql ? indexOf(FENCE, lines, end + 1) : end;
                }
                sample++;
            }
        }
        return written;
    }

    private static int indexOf(String line, List<String> lines, int after) {
        int found = lines.subList(after + 1, lines.size()).indexOf(line);
        if (found < 0) {
            throw new IllegalStateException("'" + line + "' is missing after line " + (after + 1));
        }
        return after + 1 + found;
    }

    private List<String> sql(int sample) {
        Map<List<String>, List<String>> engines = new LinkedHashMap<>();
        for (Dialect dialect : dialects) {
            String name = dialect.traits().name();
            Schema before = SchemaAfter.of(operations.get(0), Schema.empty(), name);
            engines.computeIfAbsent(SampleSql.of(operations.get(sample), before, dialect), key -> new ArrayList<>())
                    .add(name);
        }
        List<String> block = new ArrayList<>(List.of(FENCE + "sql"));
        engines.forEach((sql, names) -> {
            block.add((block.size() > 1 ? "\n" : "") + "-- " + String.join(", ", names));
            block.addAll(sql);
        });
        block.add(FENCE);
        return block.stream()
                .flatMap(line -> List.of(line.split("\n", -1)).stream())
                .toList();
    }
}
