package dev.retort.dialect.postgresql;

/** The queries of the catalog for what is no table; objects that an extension made are left out. */
final class ObjectQueries {

    private static String notOfExtension(String catalog, String oid) {
        return " and not exists (select 1 from pg_catalog.pg_depend e where e.classid = 'pg_catalog." + catalog
                + "'::pg_catalog.regclass and e.objid = " + oid + " and e.deptype = 'e')\n";
    }

    /** Name, labels. */
    static final String ENUMS = """
            select t.typname, array(select v.enumlabel::pg_catalog.text
              from pg_catalog.pg_enum v where v.enumtypid = t.oid order by v.enumsortorder)
            from pg_catalog.pg_type t
            join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            where n.nspname = SCHEMA and t.typtype = 'e'""" + notOfExtension("pg_type", "t.oid");

    /** Name, start, increment, smallest, largest, cache, cycle; those of a column belong to it. */
    static final String SEQUENCES = """
            select c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            from pg_catalog.pg_sequence s
            join pg_catalog.pg_class c on c.oid = s.seqrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = SCHEMA and not exists (select 1 from pg_catalog.pg_depend o
              where o.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.objid = c.oid
                and o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.refobjsubid > 0
                and o.deptype in ('a', 'i'))""" + notOfExtension("pg_class", "c.oid");

    /** Name, whether it keeps its rows, query. */
    static final String VIEWS = """
            select c.relname, c.relkind = 'm', pg_catalog.pg_get_viewdef(c.oid, true)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = SCHEMA and c.relkind in ('v', 'm')""" + notOfExtension("pg_class", "c.oid");

    /**
     * Name, parameters, 3 result, language, body, 6 volatility, strict, security definer, leakproof, parallel, 11 cost,
     * rows, settings, whether it answers several rows.
     */
    static final String FUNCTIONS = """
            select p.proname, pg_catalog.pg_get_function_arguments(p.oid), pg_catalog.pg_get_function_result(p.oid),
              l.lanname, coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc),
              p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel, p.procost, p.prorows,
              p.proconfig, p.proretset
            from pg_catalog.pg_proc p
            join pg_catalog.pg_namespace n on n.oid = p.pronamespace
            join pg_catalog.pg_language l on l.oid = p.prolang
            where n.nspname = SCHEMA and p.prokind in ('f', 'p')""" + notOfExtension("pg_proc", "p.oid");

    /** Table, name, kind, 4 columns, definition. */
    static final String TRIGGERS = """
            select c.relname, t.tgname, t.tgtype,
              array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(t.tgattr::pg_catalog.int2[]) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum order by p.place),
              pg_catalog.pg_get_triggerdef(t.oid, true)
            from pg_catalog.pg_trigger t
            join pg_catalog.pg_class c on c.oid = t.tgrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = SCHEMA and not t.tgisinternal and t.tgparentid = 0""" + notOfExtension("pg_class", "c.oid");

    /** Table, name, 3 permissive, command, roles, 6 condition, condition of what is written. */
    static final String POLICIES = """
            select c.relname, p.polname, p.polpermissive, p.polcmd,
              array(select r.rolname::pg_catalog.text from pg_catalog.pg_roles r
                where r.oid = any (p.polroles) order by r.rolname),
              pg_catalog.pg_get_expr(p.polqual, p.polrelid, true),
              pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid, true)
            from pg_catalog.pg_policy p
            join pg_catalog.pg_class c on c.oid = p.polrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = SCHEMA""" + notOfExtension("pg_class", "c.oid");

    /** Name; those that put their objects into the schema. */
    static final String EXTENSIONS = """
            select x.extname from pg_catalog.pg_extension x
            join pg_catalog.pg_namespace n on n.oid = x.extnamespace
            where n.nspname = SCHEMA and x.extname <> 'plpgsql'
            """;

    /** Name, schema of the table, whether it is the default one, table, 5 kinds, columns. */
    static final String STATISTICS = """
            select s.stxname, tn.nspname, tn.nspname = pg_catalog.current_schema(), c.relname,
              s.stxkind::pg_catalog.text[],
              array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(s.stxkeys::pg_catalog.int2[]) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = p.attnum order by p.place)
            from pg_catalog.pg_statistic_ext s
            join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
            join pg_catalog.pg_class c on c.oid = s.stxrelid
            join pg_catalog.pg_namespace tn on tn.oid = c.relnamespace
            where n.nspname = SCHEMA and pg_catalog.cardinality(s.stxkeys::pg_catalog.int2[]) > 1""" + notOfExtension("pg_class", "c.oid");

    private ObjectQueries() {}
}
