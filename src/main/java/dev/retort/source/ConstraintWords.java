package dev.retort.source;

import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclude;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints as words. */
final class ConstraintWords {

    private final Words words;

    ConstraintWords(Words words) {
        this.words = words;
    }

    Code constraint(Constraint constraint) {
        Code code;
        if (constraint instanceof PrimaryKey key) {
            code = primaryKey(key);
        } else if (constraint instanceof Unique unique) {
            code = unique(unique);
        } else if (constraint instanceof ForeignKey key) {
            code = foreignKey(key);
        } else if (constraint instanceof Check check) {
            code = words.define("check", words.sql.piece(check.condition()));
        } else {
            Exclude exclude = (Exclude) constraint;
            if (!SqlSource.isPlain(exclude.predicate())) {
                return words.values.constructed(exclude);
            }
            code = exclude(exclude);
        }
        code = constraint.isNotValid() ? Code.then(code, "notValid") : code;
        return constraint.name() == null ? code : Code.then(code, "named", words.text(constraint.name()));
    }

    private Code primaryKey(PrimaryKey key) {
        Code code = including(words.define("primaryKey", words.texts(key.columns())), key);
        return usingIndex(deferred(code, key.deferral()), key.usingIndex());
    }

    private Code unique(Unique unique) {
        Code code = words.define("unique", words.texts(unique.columns()));
        code = unique.nullsAreEqual() ? Code.then(code, "nullsNotDistinct") : code;
        return usingIndex(deferred(including(code, unique), unique.deferral()), unique.usingIndex());
    }

    private Code including(Code code, Constraint constraint) {
        List<String> more = constraint.include();
        return more.isEmpty() ? code : Code.then(code, Code.call("include", words.texts(more)));
    }

    private Code usingIndex(Code code, @Nullable String index) {
        return index == null ? code : Code.then(code, "usingIndex", words.text(index));
    }

    private Code foreignKey(ForeignKey key) {
        Code code = Code.then(
                words.define("foreignKey", words.texts(key.columns())),
                Code.call("references", Code.with(words.name(key.table()), words.texts(key.references()))));
        if (key.deleting() != ReferentialAction.NO_ACTION) {
            code = Code.then(code, "onDelete", words.constant(key.deleting()));
        }
        if (key.updating() != ReferentialAction.NO_ACTION) {
            code = Code.then(code, "onUpdate", words.constant(key.updating()));
        }
        code = key.match() == null ? code : Code.then(code, "match", words.constant(key.match()));
        return deferred(code, key.deferral());
    }

    private Code exclude(Exclude exclude) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.define("using", words.text(exclude.method())));
        for (Exclude.Part part : exclude.parts()) {
            arguments.add(Code.then(words.indexes.key(part.key()), "with", words.text(part.operator())));
        }
        Code code = words.define("exclude", arguments);
        if (exclude.predicate() != null) {
            code = Code.then(code, "where", words.lines(exclude.predicate().text()));
        }
        return deferred(code, exclude.deferral());
    }

    private static Code deferred(Code code, @Nullable Deferral deferral) {
        if (deferral == null) {
            return code;
        }
        return Code.then(code, deferral == Deferral.DEFERRABLE ? "deferrable" : "initiallyDeferred");
    }
}
