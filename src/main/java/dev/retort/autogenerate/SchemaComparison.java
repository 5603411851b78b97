package dev.retort.autogenerate;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Feature;
import dev.retort.diff.ComparedSchema;
import dev.retort.diff.Differ;
import dev.retort.diff.DoubtfulTexts;
import dev.retort.diff.Remark;
import dev.retort.diff.SchemaDiff;
import dev.retort.diff.Ways;
import dev.retort.run.ConnectionSource;
import dev.retort.run.RunSettings;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares a database with a schema that code declares. */
public final class SchemaComparison {

    private final RunSettings settings;
    private final Comparison comparison;

    /** A comparison by these settings. */
    public SchemaComparison(RunSettings settings, Comparison comparison) {
        this.settings = settings;
        this.comparison = comparison;
    }

    /**
     * What leads from the database to the schema.
     *
     * @param usesScratch whether texts are tried in a scratch place, where the comparison does not say
     */
    public SchemaDiff withDatabase(ConnectionSource source, Schema declared, boolean usesScratch) {
        return source.lend(
                settings.schema(), (connection, dialect) -> diff(connection, dialect, declared, usesScratch));
    }

    private SchemaDiff diff(Connection connection, Dialect dialect, Schema said, boolean usesScratch)
            throws SQLException {
        String stored = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        String own = stored == null ? null : dialect.traits().folding().said(stored);
        StandingSchema reading = new StandingSchema(comparison, settings.tables());
        DeclaredSchema form = new DeclaredSchema(dialect, settings.naming(), own);
        ComparedSchema named = form.named(reading.declared(said));
        Schema there = Spelling.asDeclared(
                reading.read(connection, dialect, named.said()),
                named.said(),
                dialect.traits().folding());
        NormalForms forms = new NormalForms(there, named.said());
        ComparedSchema standing = ComparedSchema.reflected(there, forms.of(there, dialect::normalOfReflected));
        List<Remark> remarks = new ArrayList<>(reading.remarks());
        ComparedSchema declared = declared(named, standing, forms, dialect);
        DoubtfulTexts doubtful = DoubtfulTexts.between(standing.normal(), declared.normal());
        if (!doubtful.isEmpty() && comparison.usesScratch(usesScratch)) {
            EngineWords words = new EngineWords(connection, dialect, doubtful);
            declared = declared.withNormal(words.of(declared));
            remarks.addAll(words.remarks());
        } else {
            remarks.addAll(EngineWords.notAsked(doubtful));
        }
        SchemaDiff diff = Differ.between(standing, declared, comparison.renames(), ways(dialect))
                .with(remarks);
        return OwnKinds.added(diff, comparison.ownKinds(), connection);
    }

    /** The schema of a database, as far as it is compared; objects of every kind. */
    public Schema standing(ConnectionSource source) {
        Comparison whole = comparison.kinds(SchemaObject.Kind.values());
        return source.lend(
                settings.schema(),
                (connection, dialect) ->
                        new StandingSchema(whole, settings.tables()).read(connection, dialect, Schema.empty()));
    }

    /** What leads from a schema without a database, such as that of a history, to the declared one. */
    public SchemaDiff withSchema(Dialect dialect, Schema before, Schema said) {
        StandingSchema reading = new StandingSchema(comparison, settings.tables());
        DeclaredSchema form = new DeclaredSchema(dialect, settings.naming(), null);
        ComparedSchema named = form.named(reading.declared(said));
        Schema spelt = Spelling.asDeclared(
                reading.compared(before, named.said()),
                named.said(),
                dialect.traits().folding());
        ComparedSchema there = form.named(spelt);
        NormalForms forms = new NormalForms(there.said(), named.said());
        ComparedSchema standing = there.withNormal(forms.of(there.said(), dialect::normal));
        ComparedSchema declared = declared(named, standing, forms, dialect);
        List<Remark> remarks = new ArrayList<>(reading.remarks());
        remarks.addAll(EngineWords.notAsked(DoubtfulTexts.between(standing.normal(), declared.normal())));
        remarks.addAll(OwnKinds.notRead(comparison.ownKinds()));
        return Differ.between(standing, declared, comparison.renames(), ways(dialect))
                .with(remarks);
    }

    private ComparedSchema declared(ComparedSchema named, ComparedSchema standing, NormalForms forms, Dialect dialect) {
        ComparedSchema declared = named.withNormal(forms.of(named.said(), dialect::normal));
        return new SameByRule(comparison).of(standing.normal(), declared);
    }

    private static Ways ways(Dialect dialect) {
        return new Ways(
                !dialect.changesColumnsUnderForeignKeys(),
                dialect.traits().has(Feature.CHANGE_OPTIONS),
                name -> dialect.words().name(QualifiedName.of(name)));
    }
}
