package dev.retort.diff;

import static dev.retort.schema.Define.check;
import static dev.retort.schema.Define.exclude;
import static dev.retort.schema.Define.expression;
import static dev.retort.schema.Define.foreignKey;
import static dev.retort.schema.Define.index;
import static dev.retort.schema.Define.key;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.text;
import static dev.retort.schema.Define.unique;
import static dev.retort.schema.Define.using;
import static dev.retort.schema.Define.varchar;

import dev.retort.dialect.Feature;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** The constraints and indexes of random tables. */
final class RandomRules {

    private static final List<String> CHECKS = List.of(
            "n3 >= 0",
            "n3 between 0 and 1000",
            "n3 in (0, 1, 7)",
            "n3 > 0 or k1 > 0",
            "coalesce(n3, 0) + k1 >= 0",
            "case when n3 is null then 1 else n3 end >= 0",
            "not (n3 < 0 and k1 < 0)",
            "n3 is null or n3 <> 13");

    private final Chances chances;
    private final Table table;
    private final List<Table> all;
    private final String name;
    private final List<Constraint> rules = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private RandomRules(Chances chances, Table table, List<Table> all) {
        this.chances = chances;
        this.table = table;
        this.all = all;
        this.name = table.name().name().replace(' ', '_');
    }

    /** The table with rules; the others have their columns and keys already. */
    static Table of(Chances chances, Table table, List<Table> all) {
        RandomRules random = new RandomRules(chances, table, all);
        random.rules.addAll(table.constraints());
        random.uniques();
        table.columns().forEach(random::about);
        random.checks();
        random.exclusion();
        return table.withParts(table.columns(), random.rules, random.indexes);
    }

    /** What foreign keys may stand on: one column or two. */
    static List<Constraint> keys(Chances chances, String name, boolean isNumbered) {
        PrimaryKey one = primaryKey("id").named(name + "_pk");
        Unique two = unique("id", "k1").named(name + "_two");
        boolean mayBeTwo =
                !isNumbered || chances.can(Feature.IDENTITY_OUTSIDE_KEY) || !chances.can(Feature.PARTIAL_INDEX);
        if (mayBeTwo && chances.once(4)) {
            return List.of(
                    primaryKey("id", "k1").named(name + "_pk"), unique("id").named(name + "_one"));
        }
        return List.of(chances.once(4) ? one.include("n3") : one, chances.coin() ? two : two.include("n3"));
    }

    private void uniques() {
        if (chances.once(4) && !RandomParts.mayBeDivided(table)) {
            Unique rule = unique("n3", "k1").named(name + "_n3_k1");
            if (chances.can(Feature.NULLS_NOT_DISTINCT) && chances.coin()) {
                rule = rule.nullsNotDistinct();
            }
            rules.add(chances.pick(List.of(rule, rule.deferrable(), rule.initiallyDeferred())));
        }
        if (chances.once(4)) {
            rules.add(unique("k1", "id", "n3"));
        }
    }

    private void about(Column column) {
        String c = column.name();
        boolean isLong = column.type().equals(text()) || column.type().equals(varchar());
        switch (c.charAt(0)) {
            case 'r' -> reference(c);
            case 's' -> {
                if (!isLong && chances.once(3)) {
                    indexes.add(named(textIndex(c), c));
                }
            }
            case 'n', 'd', 'b', 'u' -> {
                if (chances.once(6)) {
                    indexes.add(named(plainIndex(c), c));
                }
            }
            case 'a' -> {
                if (chances.can(Feature.INDEX_METHODS) && chances.coin()) {
                    indexes.add(named(index(key(c)).using("gin"), c));
                }
            }
            default -> {}
        }
    }

    private void reference(String c) {
        if (chances.once(3) || c.equals("r4")) {
            return;
        }
        // Itself and circles among them.
        Table target = chances.pick(all);
        ForeignKey key = c.equals("r3")
                ? foreignKey("r3", "r4").references(target.name().toString(), "id", "k1")
                : foreignKey(c).references(target.name().toString(), "id");
        key = key.pointingAt(target.name()).onDelete(action()).onUpdate(chances.coin() ? action() : key.updating());
        if (c.equals("r3") && chances.can(Feature.MATCH_FULL) && chances.coin()) {
            key = key.match(Match.FULL);
        }
        key = chances.pick(List.of(key, key, key.deferrable(), key.initiallyDeferred()));
        rules.add(chances.once(4) ? key : key.named(name + "_" + c + "_fk" + chances.upTo(1)));
    }

    private ReferentialAction action() {
        ReferentialAction action = chances.pick(List.of(ReferentialAction.values()));
        return action == ReferentialAction.SET_DEFAULT && !chances.can(Feature.SET_DEFAULT_ACTION)
                ? ReferentialAction.CASCADE
                : action;
    }

    private void checks() {
        for (String condition : CHECKS) {
            if (chances.once(8)) {
                Check rule = check(condition).named(name + "_check_" + CHECKS.indexOf(condition) % 3);
                boolean isTaken = rules.stream()
                        .anyMatch(other -> String.valueOf(rule.name()).equals(other.name()));
                if (!isTaken) {
                    rules.add(chances.once(5) ? rule.notValid() : rule);
                }
            }
        }
    }

    private void exclusion() {
        if (table.column("p1").isEmpty() || RandomParts.mayBeDivided(table) || chances.coin()) {
            return;
        }
        Exclude rule = exclude(using("gist"), key("p1").with(chances.pick(List.of("&&", "-|-"))))
                .named(name + "_p1_excl");
        rule = chances.coin() ? rule : rule.where("n3 > 0");
        rules.add(chances.pick(List.of(rule, rule.deferrable(), rule.initiallyDeferred())));
    }

    private Index named(Index index, String column) {
        String called = name + "_" + column.replace(' ', '_') + "_ix" + chances.upTo(1);
        return chances.once(4) && index.keys().get(0) instanceof IndexKey.OfColumn ? index : index.named(called);
    }

    private Index textIndex(String c) {
        boolean isPlain = c.matches("s\\d");
        return switch (chances.upTo(8)) {
            case 0 -> index(key(c).desc());
            case 1 ->
                chances.can(Feature.PARTIAL_INDEX) && isPlain
                        ? index(c).where(chances.pick(List.of(c + " is not null", c + " <> 'zzz' and n3 > 0")))
                        : index(c);
            case 2 ->
                chances.can(Feature.EXPRESSION_INDEX) && isPlain
                        ? index(chances.pick(List.of(
                                expression("lower(" + c + ")"),
                                expression("lower(" + c + ")").desc(),
                                expression("coalesce(" + c + ", 'x')"))))
                        : index(c);
            case 3 -> index(key(c), key("id").desc());
            case 4 -> index(key(c).nullsFirst());
            case 5 -> index(key(c).desc().nullsLast());
            case 6 -> index(key(c).prefix(5));
            case 7 -> chances.can(Feature.OPERATOR_CLASSES) ? index(key(c).opclass("text_pattern_ops")) : index(c);
            default -> collated(c);
        };
    }

    private Index collated(String c) {
        if (!chances.can(Feature.INDEX_COLLATIONS)) {
            return index(c);
        }
        return index(key(c).collate(chances.can(Feature.NAMED_ENUMS) ? "POSIX" : "rtrim"));
    }

    private Index plainIndex(String c) {
        return switch (chances.upTo(5)) {
            case 0 -> index(c).include("k1");
            case 1 -> index(c, "id").unique();
            case 2 ->
                chances.can(Feature.NULLS_NOT_DISTINCT) && chances.can(Feature.INDEX_METHODS)
                        ? index(c, "id").unique().nullsNotDistinct()
                        : index(c, "k1");
            case 3 -> chances.can(Feature.INDEX_METHODS) ? index(c).using("hash") : index(c);
            case 4 -> chances.can(Feature.INDEX_PARAMETERS) ? index(c).with("fillfactor", 70) : index(c);
            default -> index(c);
        };
    }
}
