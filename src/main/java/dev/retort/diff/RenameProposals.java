package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Pairs of what goes and what comes that look like one thing under two names; never more than one partner for each. */
final class RenameProposals {

    private final Schema from;
    private final Schema to;
    private final List<Rename> proposals = new ArrayList<>();

    private RenameProposals(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    static List<Rename> of(Schema from, Schema to) {
        RenameProposals found = new RenameProposals(from, to);
        found.tables();
        for (Table after : to.tables().values()) {
            Table before = from.table(after.name()).orElse(null);
            if (before != null && !before.equals(after)) {
                found.columns(before, after);
            }
        }
        return found.proposals;
    }

    private void tables() {
        List<Table> gone = from.tables().values().stream()
                .filter(table -> to.table(table.name()).isEmpty())
                .toList();
        List<Table> come = to.tables().values().stream()
                .filter(table -> from.table(table.name()).isEmpty())
                .toList();
        onlyPartners(gone, come, RenameProposals::areAlike).forEach((table, before) -> {
            String columns = table.columns().stream()
                    .filter(column -> has(before, column))
                    .map(Column::name)
                    .collect(Collectors.joining(", "));
            proposals.add(new Rename(table.name(), null, before.name().name(), "both have the columns " + columns));
        });
    }

    /** What comes, each with the one thing that goes and is like it, and like nothing else that comes. */
    private static <T> Map<T, T> onlyPartners(List<T> gone, List<T> come, BiPredicate<T, T> areAlike) {
        Map<T, T> partners = new LinkedHashMap<>();
        for (T after : come) {
            List<T> alike =
                    gone.stream().filter(before -> areAlike.test(before, after)).toList();
            boolean mutual = alike.size() == 1
                    && come.stream()
                                    .filter(other -> areAlike.test(alike.get(0), other))
                                    .count()
                            == 1;
            if (mutual) {
                partners.put(after, alike.get(0));
            }
        }
        return partners;
    }

    /** Two tables of one schema, of which at least half of the columns are equal. */
    private static boolean areAlike(Table before, Table after) {
        long equal =
                after.columns().stream().filter(column -> has(before, column)).count();
        Set<String> all = new HashSet<>(before.columnNames());
        all.addAll(after.columnNames());
        return Objects.equals(before.name().schema(), after.name().schema()) && equal * 2 >= all.size();
    }

    private static boolean has(Table table, Column column) {
        return table.column(column.name())
                .filter(other -> TypeChange.isNone(other.type(), column.type(), false))
                .isPresent();
    }

    private void columns(Table before, Table after) {
        List<Column> gone = before.columns().stream()
                .filter(column -> after.column(column.name()).isEmpty())
                .toList();
        List<Column> come = after.columns().stream()
                .filter(column -> before.column(column.name()).isEmpty())
                .toList();
        onlyPartners(gone, come, RenameProposals::areAlike)
                .forEach((column, was) -> proposals.add(new Rename(
                        after.name(),
                        column.name(),
                        was.name(),
                        "both are " + column.type().describe() + (column.nullable() ? "" : ", not null"))));
    }

    private static boolean areAlike(Column before, Column after) {
        return before.renamed(after.name()).withComment(after.comment()).equals(after);
    }
}
