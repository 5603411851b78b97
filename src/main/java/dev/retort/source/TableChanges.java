package dev.retort.source;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AddConstraint;
import dev.retort.operation.AlterTable;
import dev.retort.operation.AttachPartition;
import dev.retort.operation.DetachPartition;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.SetCollation;
import dev.retort.operation.SetComment;
import dev.retort.operation.SetDefault;
import dev.retort.operation.SetNullable;
import dev.retort.operation.SetNumbering;
import dev.retort.operation.SetOption;
import dev.retort.operation.SetRowSecurity;
import dev.retort.operation.SetType;
import dev.retort.operation.TableChange;
import dev.retort.operation.TableChangeVisitor;
import dev.retort.operation.ValidateConstraint;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Numbering;
import dev.retort.schema.RowSecurity;
import java.util.ArrayList;
import java.util.List;

/** Changes of a table as the words of {@code TableChange}, or as their constructors where these cannot say them. */
final class TableChanges implements TableChangeVisitor<Code> {

    private final Words words;

    TableChanges(Words words) {
        this.words = words;
    }

    /** The changes of a table, each as one expression; constraints of a new column stand at it where they can. */
    List<Code> of(AlterTable alter) {
        List<Code> codes = new ArrayList<>();
        List<TableChange> changes = alter.changes();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof AddColumn add) {
                List<Constraint> inline = new ArrayList<>();
                while (i + 1 < changes.size()
                        && changes.get(i + 1) instanceof AddConstraint next
                        && ColumnWords.isOf(next.constraint(), add.column())) {
                    inline.add(next.constraint());
                    i++;
                }
                codes.add(addColumn(
                        new AddColumn(add.column().withInline(inline), add.filling(), add.isOnlyIfMissing())));
            } else {
                codes.add(changes.get(i).accept(this));
            }
        }
        return codes;
    }

    /** Whether a change is said by a word, and no constructor. */
    static boolean isWord(Code change) {
        Code.Call first = change instanceof Code.Chain chain ? chain.head() : (Code.Call) change;
        return !first.name().startsWith("new ");
    }

    @Override
    public Code addColumn(AddColumn change) {
        Code column = words.columns.column(change.column());
        Code code = change.isOnlyIfMissing()
                ? Code.call("addColumn", column, words.define("ifNotExists"))
                : Code.call("addColumn", column);
        if (change.filling() == null) {
            return code;
        }
        return Code.then(
                code,
                "filledWith",
                change.filling() instanceof DefaultValue.Literal literal
                        ? words.values.of(literal.value())
                        : words.sql.varied(((DefaultValue.Expression) change.filling()).sql()));
    }

    @Override
    public Code dropColumn(DropColumn change) {
        Column was = change.was();
        if (was != null && !was.name().equals(change.name())) {
            return words.values.constructed(change);
        }
        Code column = was == null ? words.text(change.name()) : words.columns.column(was);
        return Code.call(
                "dropColumn", Code.with(column, Options.ofDrop(words, change.isOnlyIfThere(), change.isCascading())));
    }

    @Override
    public Code renameColumn(RenameColumn change) {
        return Code.call("renameColumn", words.text(change.from()), words.text(change.to()));
    }

    @Override
    public Code setType(SetType change) {
        if (change.previous() == null && change.wayBack() != null) {
            return words.values.constructed(change);
        }
        Code code = Code.call("setType", words.text(change.column()), words.types.type(change.type()));
        if (change.conversion() != null) {
            code = Code.then(code, "using", words.sql.piece(change.conversion()));
        }
        if (change.previous() == null) {
            return code;
        }
        Code type = words.types.type(change.previous());
        return change.wayBack() == null
                ? Code.then(code, "was", type)
                : Code.then(code, "was", type, words.sql.piece(change.wayBack()));
    }

    @Override
    public Code setNullable(SetNullable change) {
        return Code.call(change.nullable() ? "dropNotNull" : "setNotNull", words.text(change.column()));
    }

    @Override
    public Code setDefault(SetDefault change) {
        Code column = words.text(change.column());
        Code code;
        if (change.value() == null) {
            code = Code.call("dropDefault", column);
        } else if (change.value() instanceof DefaultValue.Literal literal) {
            code = Code.call("setDefault", column, words.values.of(literal.value()));
        } else {
            code = Code.call(
                    "setDefaultSql", column, words.sql.piece(((DefaultValue.Expression) change.value()).sql()));
        }
        DefaultValue before = change.previous();
        if (!change.previousIsKnown()) {
            return before == null ? code : words.values.constructed(change);
        }
        if (before == null) {
            return Code.then(code, "hadNone");
        }
        if (before instanceof DefaultValue.Literal literal) {
            return Code.then(code, "was", words.values.of(literal.value()));
        }
        DefaultValue.Expression expression = (DefaultValue.Expression) before;
        return SqlSource.isPlain(expression.sql())
                ? Code.then(code, "wasSql", words.lines(expression.sql().text()))
                : words.values.constructed(change);
    }

    @Override
    public Code addConstraint(AddConstraint change) {
        return Code.call("addConstraint", words.constraints.constraint(change.constraint()));
    }

    @Override
    public Code dropConstraint(DropConstraint change) {
        List<Code> options = Options.ofDrop(words, change.isOnlyIfThere(), change.isCascading());
        Constraint was = change.was();
        if (was != null) {
            DropConstraint said = DropConstraint.of(was);
            boolean isSaid = new DropConstraint(
                            said.name(), said.meaning(), was, change.isOnlyIfThere(), change.isCascading())
                    .equals(change);
            return isSaid && !(was instanceof Check && was.name() == null)
                    ? Code.call("dropConstraint", Code.with(words.constraints.constraint(was), options))
                    : words.values.constructed(change);
        }
        DropConstraint.Meaning meaning = change.meaning();
        if (meaning == null) {
            return Code.call("dropConstraint", Code.with(words.text(String.valueOf(change.name())), options));
        }
        String word = change.name() != null || !options.isEmpty() ? "" : word(meaning);
        return word.isEmpty() ? words.values.constructed(change) : Code.call(word, words.texts(meaning.columns()));
    }

    /** The word that drops a constraint by its meaning, or the empty text. */
    private static String word(DropConstraint.Meaning meaning) {
        boolean hasColumns = !meaning.columns().isEmpty();
        if (meaning.target() != null) {
            return "";
        }
        return switch (meaning.kind()) {
            case FOREIGN_KEY -> hasColumns ? "dropForeignKey" : "";
            case UNIQUE -> hasColumns ? "dropUnique" : "";
            case PRIMARY_KEY -> hasColumns ? "" : "dropPrimaryKey";
            case CHECK, EXCLUDE -> "";
        };
    }

    @Override
    public Code renameConstraint(RenameConstraint change) {
        return Code.call("renameConstraint", words.text(change.from()), words.text(change.to()));
    }

    @Override
    public Code validateConstraint(ValidateConstraint change) {
        return Code.call("validateConstraint", words.text(change.name()));
    }

    @Override
    public Code setNumbering(SetNumbering change) {
        if (change.numbering() == Numbering.IDENTITY && change.previous() == null) {
            return Code.call("setIdentity", words.text(change.column()));
        }
        return change.numbering() == null && change.previous() == Numbering.IDENTITY
                ? Code.call("dropIdentity", words.text(change.column()))
                : words.values.constructed(change);
    }

    @Override
    public Code setCollation(SetCollation change) {
        String said = change.collation();
        if (said != null && said.isBlank()) {
            return words.values.constructed(change);
        }
        Code.Call code = said == null
                ? Code.call("dropCollation", words.text(change.column()))
                : Code.call("setCollation", words.text(change.column()), words.text(said));
        if (!change.previousIsKnown()) {
            return change.previous() == null ? code : words.values.constructed(change);
        }
        return change.previous() == null
                ? Code.then(code, "hadNone")
                : Code.then(code, "was", words.text(change.previous()));
    }

    @Override
    public Code setComment(SetComment change) {
        String said = change.comment();
        boolean ofTable = change.column() == null;
        Code.Call code;
        if (said == null) {
            code = ofTable ? Code.call("dropTableComment") : Code.call("dropComment", words.of(change.column()));
        } else {
            code = ofTable
                    ? Code.call("commentOnTable", words.text(said))
                    : Code.call("setComment", words.of(change.column()), words.text(said));
        }
        if (!change.previousIsKnown()) {
            return change.previous() == null ? code : words.values.constructed(change);
        }
        return change.previous() == null
                ? Code.then(code, "hadNone")
                : Code.then(code, "was", words.text(change.previous()));
    }

    @Override
    public Code setOption(SetOption change) {
        String before = change.previous();
        if (change.value() == null) {
            if (change.previousIsKnown() && before != null) {
                return Code.call("dropOption", option(change, before));
            }
            return change.previousIsKnown() || before != null
                    ? words.values.constructed(change)
                    : Code.call("dropOption", words.text(change.engine()), words.text(change.key()));
        }
        Code.Call code = Code.call("setOption", option(change, change.value()));
        if (!change.previousIsKnown()) {
            return before == null ? code : words.values.constructed(change);
        }
        return before == null ? Code.then(code, "hadNone") : Code.then(code, "was", words.text(before));
    }

    private Code option(SetOption change, String value) {
        return words.define("option", words.texts(List.of(change.engine(), change.key(), value)));
    }

    @Override
    public Code setRowSecurity(SetRowSecurity change) {
        RowSecurity now = change.security();
        RowSecurity before = change.previous();
        if (now == null) {
            if (before == null) {
                return words.values.constructed(change);
            }
            Code code = Code.call("disableRowSecurity");
            return before == RowSecurity.ENABLED ? code : Code.then(code, "was", words.of(before));
        }
        Code code = Code.call(
                switch (now) {
                    case ENABLED -> "enableRowSecurity";
                    case FORCED -> "forceRowSecurity";
                    case FORCED_WHEN_ENABLED -> "forceRowSecurityWhenEnabled";
                });
        return before == null ? code : Code.then(code, "was", words.of(before));
    }

    @Override
    public Code attachPartition(AttachPartition change) {
        return Code.call("attachPartition", words.name(change.partition()), words.tables.bounds(change.bounds()));
    }

    @Override
    public Code detachPartition(DetachPartition change) {
        List<Code> arguments = new ArrayList<>();
        arguments.add(words.name(change.partition()));
        if (change.was() != null) {
            arguments.add(words.tables.bounds(change.was()));
        }
        if (change.isConcurrent()) {
            arguments.add(words.define("concurrently"));
        }
        return Code.call("detachPartition", arguments);
    }
}
