package dev.retort.cli;

import dev.retort.diff.SchemaDiff;

/** Differences for programs. */
final class DiffDocument {

    private DiffDocument() {}

    static Json of(SchemaDiff diff) {
        return new Json()
                .put("differs", !diff.isEmpty())
                .put("differences", diff.lines())
                .put(
                        "remarks",
                        diff.remarks().stream()
                                .map(remark -> new Json()
                                        .put("kind", remark.kind().words())
                                        .put("object", remark.object())
                                        .put("text", remark.text()))
                                .toList())
                .put(
                        "proposedRenames",
                        diff.proposals().stream()
                                .map(rename -> new Json()
                                        .put("table", rename.table().toString())
                                        .put("column", rename.column())
                                        .put("from", rename.from())
                                        .put("evidence", rename.evidence()))
                                .toList());
    }
}
