package dev.retort.dialect.postgresql;

/**
 * The queries of the catalog for tables, each for all tables of a schema; {@code SCHEMA} stands for the expression that
 * gives its name. Names of the catalog are qualified, so that the search path cannot lead elsewhere.
 */
final class CatalogQueries {

    private static final String FROM_TABLES = """
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            """;

    private static final String WHERE_TABLES = """
            where n.nspname = SCHEMA and c.relkind in ('r', 'p')
              and not exists (select 1 from pg_catalog.pg_depend e
                where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e')
            """;

    /** The schemas besides the default one and the engine's own. */
    static final String SCHEMAS = """
            select nspname from pg_catalog.pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> pg_catalog.current_schema()
            order by nspname""";

    /**
     * 1 table, comment, options, those of long values, 5 tablespace, partition strategy, its columns, 8 schema of the
     * parent, whether it is the default one, parent, 11 bounds, row security, whether it is forced.
     */
    static final String TABLES = """
            select c.relname, pg_catalog.obj_description(c.oid, 'pg_class'), c.reloptions, tc.reloptions, ts.spcname,
              pt.partstrat,
              array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(pt.partattrs) with ordinality as p (attnum, place)
                left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum order by p.place),
              pn.nspname, pn.nspname = pg_catalog.current_schema(), pc.relname,
              pg_catalog.pg_get_expr(c.relpartbound, c.oid), c.relrowsecurity, c.relforcerowsecurity
            """ + FROM_TABLES + """
            left join pg_catalog.pg_class tc on tc.oid = c.reltoastrelid
            left join pg_catalog.pg_tablespace ts on ts.oid = c.reltablespace
            left join pg_catalog.pg_partitioned_table pt on pt.partrelid = c.oid
            left join pg_catalog.pg_inherits i on i.inhrelid = c.oid and c.relispartition
            left join pg_catalog.pg_class pc on pc.oid = i.inhparent
            left join pg_catalog.pg_namespace pn on pn.oid = pc.relnamespace
            """ + WHERE_TABLES;

    /**
     * 1 table, column, type, not null, 5 default, identity, generated, serial, 9 collation, its schema, comment,
     * 12 schema of the enum, whether it is the default one, name, labels.
     */
    static final String COLUMNS = """
            select c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
              pg_catalog.pg_get_expr(d.adbin, d.adrelid, true), a.attidentity, a.attgenerated,
              a.atthasdef and a.attnotnull and a.atttypid in (20, 21, 23) and exists (select from pg_catalog.pg_depend s
                where s.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                  and s.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                  and s.refobjid = c.oid and s.refobjsubid = a.attnum and s.deptype = 'a'
                  and exists (select from pg_catalog.pg_depend u
                    where u.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass and u.objid = d.oid
                      and u.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and u.refobjid = s.objid)),
              l.collname, case when not pg_catalog.pg_collation_is_visible(l.oid) then ln.nspname end, m.description,
              en.nspname, en.nspname = pg_catalog.current_schema(), et.typname,
              case when et.oid is not null then array(select v.enumlabel::pg_catalog.text
                from pg_catalog.pg_enum v where v.enumtypid = et.oid order by v.enumsortorder) end
            """ + FROM_TABLES + """
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_type et on et.typtype = 'e'
              and et.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
            left join pg_catalog.pg_namespace en on en.oid = et.typnamespace
            left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            left join pg_catalog.pg_collation l on l.oid = a.attcollation and a.attcollation <> t.typcollation
            left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
            left join pg_catalog.pg_description m on m.objoid = c.oid
              and m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and m.objsubid = a.attnum
            """ + WHERE_TABLES + "order by c.relname, a.attnum";

    /**
     * 1 table, constraint, kind, columns, 5 condition, schema, whether it is the default one, table, 9 columns, actions,
     * 12 match, deferrable, deferred, valid, 16 nulls count, included columns. What a part has from the whole is left out.
     */
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
              k.confdeltype, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated,
              i.indnullsnotdistinct,
              case when i.indnatts > i.indnkeyatts then array(select a.attname::pg_catalog.text
                from pg_catalog.generate_series(i.indnkeyatts::pg_catalog.int4, i.indnatts - 1) as p (place)
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[p.place]
                order by p.place) end
            """ + FROM_TABLES + """
            join pg_catalog.pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c')
              and k.conparentid = 0 and (k.coninhcount = 0 or k.conislocal and not c.relispartition)
            left join pg_catalog.pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
            left join pg_catalog.pg_class f on f.oid = k.confrelid
            left join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
            """ + WHERE_TABLES
            + "order by c.relname, pg_catalog.strpos('pufc', k.contype::pg_catalog.text), k.conname";

    /**
     * 1 table, index, unique, predicate, 5 column or null, expression, options, operator class unless the usual one, its
     * schema, 10 collation of a column unless its own, its schema, method, nulls count, 14 included columns, parameters, valid,
     * 17 exclusion constraint, operator, deferrable, deferred: a row for each key.
     */
    static final String INDEXES = """
            select c.relname, ic.relname, i.indisunique, pg_catalog.pg_get_expr(i.indpred, i.indrelid, true),
              a.attname, case when a.attname is null then pg_catalog.pg_get_indexdef(i.indexrelid, p.place, true) end,
              i.indoption[p.place - 1],
              o.opcname, case when not pg_catalog.pg_opclass_is_visible(o.oid) then os.nspname end,
              l.collname, case when not pg_catalog.pg_collation_is_visible(l.oid) then ln.nspname end,
              m.amname, i.indnullsnotdistinct,
              case when i.indnatts > i.indnkeyatts then array(select b.attname::pg_catalog.text
                from pg_catalog.generate_series(i.indnkeyatts::pg_catalog.int4, i.indnatts - 1) as q (place)
                join pg_catalog.pg_attribute b on b.attrelid = c.oid and b.attnum = i.indkey[q.place]
                order by q.place) end,
              ic.reloptions, i.indisvalid, k.conname, x.oprname, k.condeferrable, k.condeferred
            """ + FROM_TABLES + """
            join pg_catalog.pg_index i on i.indrelid = c.oid
            join pg_catalog.pg_class ic on ic.oid = i.indexrelid and not ic.relispartition
            join pg_catalog.pg_am m on m.oid = ic.relam
            cross join lateral pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) as p (place)
            left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[p.place - 1]
            left join pg_catalog.pg_opclass o on o.oid = i.indclass[p.place - 1] and not o.opcdefault
            left join pg_catalog.pg_namespace os on os.oid = o.opcnamespace
            left join pg_catalog.pg_collation l on l.oid = i.indcollation[p.place - 1]
              and l.oid <> a.attcollation
            left join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
            left join pg_catalog.pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
            left join pg_catalog.pg_operator x on x.oid = k.conexclop[p.place]
            """ + WHERE_TABLES + """
              and not exists (select 1 from pg_catalog.pg_constraint h
                where h.conindid = i.indexrelid and h.contype in ('p', 'u'))
            order by c.relname, ic.relname, p.place""";

    private CatalogQueries() {}
}
