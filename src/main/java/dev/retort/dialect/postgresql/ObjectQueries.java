package dev.retort.dialect.postgresql;

/** The queries of the catalog for what is no table; what an extension made is left out, and what a range type made. */
final class ObjectQueries {

    private static String ownOnly(String catalog, String oid) {
        return "\n  and not exists (select from pg_catalog.pg_depend e where e.classid = 'pg_catalog." + catalog
                + "'::pg_catalog.regclass and e.objid = " + oid + " and e.deptype in ('e', 'i'))";
    }

    /** 1 number, that of its array, schema, name, 5 labels, whether it is the schema's own: those that its columns have, too. */
    static final String ENUMS = """
            select t.oid, t.typarray, t.typnamespace, t.typname, array(select v.enumlabel::pg_catalog.text
              from pg_catalog.pg_enum v where v.enumtypid = t.oid order by v.enumsortorder),
              t.typnamespace = NAMESPACE""" + ownOnly("pg_type", "t.oid") + """

            from pg_catalog.pg_type t
            where t.typtype = 'e' and (t.typnamespace = NAMESPACE
              or array[t.oid, t.typarray] operator(pg_catalog.&&) array(select a.atttypid from pg_catalog.pg_attribute a
                join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                where c.relnamespace = NAMESPACE and a.attnum > 0))""";

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
            join pg_catalog.pg_language l on l.oid = p.prolang
            where p.pronamespace = NAMESPACE and p.prokind in ('f', 'p')""" + ownOnly("pg_proc", "p.oid");

    /** Table, name, kind, 4 columns, definition. */
    static final String TRIGGERS = """
            select t.tgrelid, t.tgname, t.tgtype,
              case when t.tgattr::pg_catalog.text <> '' then array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(t.tgattr::pg_catalog.int2[]) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = t.tgrelid and a.attnum = p.attnum order by p.place) end,
              pg_catalog.pg_get_triggerdef(t.oid, true)
            from pg_catalog.pg_trigger t
            join pg_catalog.pg_class c on c.oid = t.tgrelid
            where c.relnamespace = NAMESPACE and not t.tgisinternal and t.tgparentid = 0""";

    /** Table, name, 3 permissive, command, roles, 6 condition, condition of what is written. */
    static final String POLICIES = """
            select p.polrelid, p.polname, p.polpermissive, p.polcmd,
              array(select r.rolname::pg_catalog.text from pg_catalog.pg_roles r
                where r.oid = any (p.polroles) order by r.rolname),
              pg_catalog.pg_get_expr(p.polqual, p.polrelid, true),
              pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid, true)
            from pg_catalog.pg_policy p
            join pg_catalog.pg_class c on c.oid = p.polrelid
            where c.relnamespace = NAMESPACE""";

    /** Name, schema of the table, table, 4 kinds, columns; those of expressions are left out. */
    static final String STATISTICS = """
            select s.stxname, c.relnamespace, c.relname, s.stxkind,
              array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(s.stxkeys::pg_catalog.int2[]) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = s.stxrelid and a.attnum = p.attnum order by p.place)
            from pg_catalog.pg_statistic_ext s
            join pg_catalog.pg_class c on c.oid = s.stxrelid
            where s.stxnamespace = NAMESPACE and s.stxexprs is null""" + ownOnly("pg_statistic_ext", "s.oid");

    private ObjectQueries() {}
}
