package dev.retort.source;

import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Function;
import dev.retort.schema.Grant;
import dev.retort.schema.Namespace;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SchemaObjectVisitor;
import dev.retort.schema.Sequence;
import dev.retort.schema.Statistics;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.Locale;
import java.util.Set;

/** Objects that are no tables as words; those that belong to a table without it, where {@link #isSaidOfTable} holds. */
final class ObjectWords implements SchemaObjectVisitor<Code> {

    private static final Set<String> STATISTICS = Set.of("dependencies", "ndistinct", "mcv");

    private final Words words;

    ObjectWords(Words words) {
        this.words = words;
    }

    /** An object as a value of its own. */
    Code object(SchemaObject object) {
        return object.table() == null ? object.accept(this) : words.values.constructed((Record) object);
    }

    /** An object as the words of it that an operation on its table takes. */
    Code ofTable(SchemaObject object) {
        return object.accept(this);
    }

    /** Whether an object that belongs to a table is what words make of it there. */
    static boolean isSaidOfTable(SchemaObject object) {
        if (object instanceof Trigger trigger) {
            return trigger.name().equals(trigger.table().beside(trigger.name().name()))
                    && SqlSource.isPlain(trigger.condition())
                    && SqlSource.isPlain(trigger.executes());
        }
        if (object instanceof Policy policy) {
            return policy.name().equals(policy.table().beside(policy.name().name()))
                    && SqlSource.isPlain(policy.using())
                    && SqlSource.isPlain(policy.check());
        }
        return object instanceof Statistics statistics
                && statistics
                        .name()
                        .equals(statistics.table().beside(statistics.name().name()))
                && STATISTICS.containsAll(statistics.kinds());
    }

    @Override
    public Code enumType(EnumType object) {
        return words.types.type(object);
    }

    @Override
    public Code sequence(Sequence object) {
        if ((object.smallest() == null) != (object.largest() == null)) {
            return words.values.constructed(object);
        }
        Code code = words.define("sequence", words.name(object.name()));
        code = object.start() == null ? code : Code.then(code, "startingAt", words.of(object.start()));
        code = object.increment() == null ? code : Code.then(code, "incrementingBy", words.of(object.increment()));
        if (object.smallest() != null) {
            code = Code.then(code, "between", words.of(object.smallest()), words.of(object.largest()));
        }
        code = object.cache() == null ? code : Code.then(code, "caching", words.of(object.cache()));
        return object.isCycling() ? Code.then(code, "cycling") : code;
    }

    @Override
    public Code view(View object) {
        String word = object.isMaterialized() ? "materializedView" : "view";
        return Code.then(words.define(word, words.name(object.name())), "as", words.sql.piece(object.query()));
    }

    @Override
    public Code function(Function object) {
        String signature = signature(object.name(), object.parameters());
        if (!isSaid(object, signature)) {
            return words.values.constructed(object);
        }
        Code code = words.define(object.isProcedure() ? "procedure" : "function", words.text(signature));
        code = object.returns() == null ? code : Code.then(code, "returns", words.text(object.returns()));
        code = object.language().equals("sql") ? code : Code.then(code, "language", words.text(object.language()));
        code = object.attributes().isEmpty() ? code : Code.then(code, "attributes", words.text(object.attributes()));
        return Code.then(code, "as", words.sql.piece(object.body()));
    }

    /** How the words take a function's name and its parameters. */
    static String signature(QualifiedName name, String parameters) {
        return name + "(" + parameters + ")";
    }

    /** Whether name and parameters can be told from each other in the signature. */
    static boolean isSignature(QualifiedName name, String parameters) {
        String text = name.toString();
        return text.indexOf('(') < 0 && text.equals(text.strip()) && parameters.equals(parameters.strip());
    }

    private static boolean isSaid(Function function, String signature) {
        return isSignature(function.name(), function.parameters())
                && signature.indexOf('(') > 0
                && function.language().equals(function.language().toLowerCase(Locale.ROOT));
    }

    @Override
    public Code trigger(Trigger object) {
        Code code = words.define("trigger", words.text(object.name().name()));
        String time = switch (object.time()) {
            case BEFORE -> "before";
            case AFTER -> "after";
            case INSTEAD_OF -> "insteadOf";
        };
        code = Code.then(
                code,
                Code.call(time, object.events().stream().map(words::constant).toList()));
        if (!object.columns().isEmpty()) {
            code = Code.then(code, Code.call("of", words.texts(object.columns())));
        }
        code = object.isForEachRow() ? Code.then(code, "forEachRow") : code;
        if (object.condition() != null) {
            code = Code.then(code, "when", words.lines(object.condition().text()));
        }
        if (object.executes() != null) {
            return Code.then(code, "executes", words.lines(object.executes().text()));
        }
        return object.body() == null ? code : Code.then(code, "as", words.sql.piece(object.body()));
    }

    @Override
    public Code policy(Policy object) {
        Code code = words.define("policy", words.text(object.name().name()));
        code = object.isRestrictive() ? Code.then(code, "restrictive") : code;
        code = object.command().equals("all") ? code : Code.then(code, "forCommand", words.text(object.command()));
        code = object.roles().isEmpty() ? code : Code.then(code, Code.call("to", words.texts(object.roles())));
        if (object.using() != null) {
            code = Code.then(code, "using", words.lines(object.using().text()));
        }
        if (object.check() != null) {
            code = Code.then(code, "withCheck", words.lines(object.check().text()));
        }
        return code;
    }

    @Override
    public Code extension(Extension object) {
        return words.values.constructed(object);
    }

    @Override
    public Code namespace(Namespace object) {
        return words.values.constructed(object);
    }

    @Override
    public Code statistics(Statistics object) {
        Code code = words.define("statistics", words.texts(object.columns()));
        code = object.kinds().contains("dependencies") ? Code.then(code, "dependencies") : code;
        code = object.kinds().contains("ndistinct") ? Code.then(code, "distinctCounts") : code;
        code = object.kinds().contains("mcv") ? Code.then(code, "mostCommon") : code;
        QualifiedName made = new Statistics.Said(null, object.columns(), object.kinds())
                .on(object.table())
                .name();
        return made.equals(object.name())
                ? code
                : Code.then(code, "named", words.text(object.name().name()));
    }

    /**
     * Rights for roles, or from them.
     *
     * @param word {@code to} or {@code from}
     */
    Code grant(Grant grant, String word) {
        String on;
        if (grant.on() == null) {
            on = "on";
        } else if (grant.on() == SchemaObject.Kind.SCHEMA) {
            on = "onSchema";
        } else if (grant.on() == SchemaObject.Kind.SEQUENCE) {
            on = "onSequence";
        } else {
            return words.values.constructed(grant);
        }
        Code code =
                Code.then(words.define("privileges", words.texts(grant.privileges())), on, words.name(grant.object()));
        return Code.then(code, Code.call(word, words.texts(grant.roles())));
    }
}
