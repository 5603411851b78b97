package dev.retort.dialect.postgresql;

/**
 * The queries of the catalog, each for all tables of a schema; {@code SCHEMA} stands for the expression that gives its
 * name. Names of the catalog are qualified, so that the search path cannot lead elsewhere.
 */
final class CatalogQueries {

    private static final String FROM_TABLES = """
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            """;

    private static final String WHERE_TABLES = """
            where n.nspname = SCHEMA and c.relkind in ('r', 'p') and not c.relispartition
              and not exists (select 1 from pg_catalog.pg_depend e
                where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e')
            """;

    /** The schemas besides the default one and the engine's own. */
    static final String SCHEMAS = """
            select nspname from pg_catalog.pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> pg_catalog.current_schema()
            order by nspname""";

    /** Table, column, type, not null, default, identity, generated. */
    static final String COLUMNS = """
            select c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
              pg_catalog.pg_get_expr(d.adbin, d.adrelid, true), a.attidentity <> '', a.attgenerated <> ''
            """ + FROM_TABLES + """
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            """ + WHERE_TABLES + "order by c.relname, a.attnum";

    /** Table, constraint, kind, columns, condition; schema, whether it is the default one, table, columns, actions. */
    static final String CONSTRAINTS = """
            select c.relname, k.conname, k.contype,
              array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(k.conkey) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.attnum order by p.place),
              pg_catalog.pg_get_expr(k.conbin, k.conrelid, true),
              fn.nspname, fn.nspname = pg_catalog.current_schema(), f.relname,
              array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(k.confkey) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.attnum order by p.place),
              k.confdeltype, k.confupdtype
            """
            + FROM_TABLES
            + """
            join pg_catalog.pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')
            left join pg_catalog.pg_class f on f.oid = k.confrelid
            left join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
            """
            + WHERE_TABLES
            + "order by c.relname, pg_catalog.strpos('pufc', k.contype::pg_catalog.text), k.conname";

    /** Table, index, unique, predicate; column or null, expression, descending: a row for each key. */
    static final String INDEXES = """
            select c.relname, ic.relname, i.indisunique, pg_catalog.pg_get_expr(i.indpred, i.indrelid, true),
              a.attname, pg_catalog.pg_get_indexdef(i.indexrelid, p.place, true), i.indoption[p.place - 1] & 1 = 1
            """ + FROM_TABLES + """
            join pg_catalog.pg_index i on i.indrelid = c.oid
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid
            cross join lateral pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) as p (place)
            left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[p.place - 1]
            """ + WHERE_TABLES + """
              and not exists (select 1 from pg_catalog.pg_constraint k
                where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            order by c.relname, ic.relname, p.place""";

    private CatalogQueries() {}
}
