package dev.retort.docs;

import dev.retort.migration.Ops;
import dev.retort.operation.AddColumn;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnType;
import dev.retort.schema.Define;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Function;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NewRows;
import dev.retort.schema.PartitionBounds;
import dev.retort.schema.Policy;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.RowsFrom;
import dev.retort.schema.RowsOf;
import dev.retort.schema.Script;
import dev.retort.schema.Sequence;
import dev.retort.schema.Sql;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of the language, as the classes have them. */
final class Words {

    /** The values that have words of their own. */
    private static final List<Class<?>> VALUES = List.of(
            AddColumn.class,
            Check.class,
            Column.class,
            ColumnType.class,
            Exclude.class,
            ForeignKey.class,
            ForeignKey.Unfinished.class,
            Function.Unfinished.class,
            Grant.On.class,
            Grant.Privileges.class,
            Index.class,
            IndexKey.class,
            NewRows.class,
            PartitionBounds.Unfinished.class,
            Policy.Said.class,
            PrimaryKey.class,
            RowsFrom.class,
            RowsFrom.Unfinished.class,
            RowsOf.class,
            Script.class,
            Sequence.class,
            SetCollation.class,
            SetComment.class,
            SetDefault.class,
            SetOption.class,
            SetType.class,
            Sql.class,
            Statistics.Said.class,
            Trigger.Unfinished.class,
            Unique.class,
            View.Unfinished.class);

    /** What Retort itself says to the values: copies with other parts, how they look once they are there. */
    private static final Set<String> OWN = Set.of(
            "applyTo",
            "made",
            "making",
            "pointingAt",
            "renamed",
            "renaming",
            "renamingReferences",
            "sorted",
            "sorting",
            "unnamed",
            "validated");

    private Words() {}

    /** The words of a migration: those that perform, those of changes and values, and those that finish a value. */
    static Set<String> all() {
        Set<String> words = performing();
        words.addAll(changing());
        words.addAll(statics(Define.class));
        for (Class<?> type : VALUES) {
            words.addAll(finishing(type));
        }
        // A word of declared schemas alone, which docs/autogenerate.md has.
        words.remove("renamedFrom");
        return words;
    }

    /** The words that perform an operation or read something. */
    static Set<String> performing() {
        Set<String> words = new TreeSet<>();
        for (Method method : Ops.class.getMethods()) {
            words.add(method.getName());
        }
        // What words of one's own are made of; nobody says it in a migration.
        words.remove("reading");
        return words;
    }

    /** The words of changes to a table. */
    static Set<String> changing() {
        return statics(TableChange.class);
    }

    private static Set<String> statics(Class<?> type) {
        Set<String> words = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                words.add(method.getName());
            }
        }
        return words;
    }

    /** The words that answer a value with more said. */
    private static Set<String> finishing(Class<?> type) {
        Set<String> words = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean isWord = Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()
                    && method.getReturnType().getName().startsWith("dev.retort.")
                    && !OWN.contains(method.getName())
                    && !method.getName().matches("(with|for)[A-Z]\\w+")
                    && !isComponent(type, method)
                    && !isInherited(type, method);
            if (isWord) {
                words.add(method.getName());
            }
        }
        return words;
    }

    private static boolean isComponent(Class<?> type, Method method) {
        if (!type.isRecord() || method.getParameterCount() > 0) {
            return false;
        }
        for (var component : type.getRecordComponents()) {
            if (component.getName().equals(method.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an interface says it for all values of the kind, so that it is no word: {@code kind()}. */
    private static boolean isInherited(Class<?> type, Method method) {
        for (Class<?> general : type.getInterfaces()) {
            for (Method other : general.getMethods()) {
                boolean isSame = other.getName().equals(method.getName())
                        && other.getParameterCount() == method.getParameterCount();
                if (isSame && !method.getName().equals("named")) {
                    return true;
                }
            }
        }
        return false;
    }
}
