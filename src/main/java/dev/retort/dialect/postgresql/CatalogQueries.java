package dev.retort.dialect.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The queries of the catalog for tables, each for all tables of a schema, or for one and, of columns, for those that it
 * refers to; {@code SCHEMA} stands for the expression that gives the schema's name, {@code NAMESPACE} for the one that gives
 * its number, and {@code OF_TABLE(number)} for the condition that takes one. Names of the catalog are qualified, so that the search path cannot lead elsewhere.
 *
 * <p>PostgreSQL plans them anew at each reading, and the time that takes grows steeply with the joins. So they answer
 * numbers, as the catalog keeps them, where what the numbers stand for is read by another query anyway; and what few rows
 * have is asked for in a subquery behind {@code case}.
 */
final class CatalogQueries {

    /** The schemas besides the default one and the engine's own. */
    static final String SCHEMAS = """
            select nspname from pg_catalog.pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' and nspname <> pg_catalog.current_schema()
            order by nspname""";

    /** 1 number, name, whether it is the default one, 4 the extensions that put their objects into the schema. */
    static final String NAMESPACES = """
            select n.oid, n.nspname, n.nspname = pg_catalog.current_schema(),
              case when n.nspname = SCHEMA then array(select x.extname::pg_catalog.text from pg_catalog.pg_extension x
                where x.extnamespace = n.oid and x.extname <> 'plpgsql') end
            from pg_catalog.pg_namespace n""";

    /**
     * Tables, views and sequences: 1 number, name, kind, comment, 5 options, those of long values, tablespace,
     * 8 partition strategy, columns and definition, whether it is a part, 10 schema and name of the whole, bounds, 12 row security,
     * whether it is forced, query, 15 of a sequence the start, increment, smallest, largest, cache, cycle; sequences of
     * columns belong to them, and what an extension made to the extension.
     */
    static final String RELATIONS = """
            select c.oid, c.relname, c.relkind, m.description, c.reloptions,
              case when c.reltoastrelid <> 0 then
                (select t.reloptions from pg_catalog.pg_class t where t.oid = c.reltoastrelid) end,
              case when c.reltablespace <> 0 then
                (select t.spcname from pg_catalog.pg_tablespace t where t.oid = c.reltablespace) end,
              case when c.relkind = 'p' then
                (select array[p.partstrat::pg_catalog.text, p.partattrs::pg_catalog.text, pg_catalog.pg_get_partkeydef(c.oid)]
                  from pg_catalog.pg_partitioned_table p where p.partrelid = c.oid) end,
              c.relispartition,
              case when c.relispartition then
                (select array[w.relnamespace::pg_catalog.text, w.relname::pg_catalog.text] from pg_catalog.pg_inherits i
                  join pg_catalog.pg_class w on w.oid = i.inhparent where i.inhrelid = c.oid) end,
              pg_catalog.pg_get_expr(c.relpartbound, c.oid), c.relrowsecurity, c.relforcerowsecurity,
              case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid, true) end,
              s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            from pg_catalog.pg_class c
            left join pg_catalog.pg_sequence s on s.seqrelid = c.oid
            left join pg_catalog.pg_description m on m.objoid = c.oid and m.objsubid = 0
              and m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
            where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace = NAMESPACE OF_TABLE(c.oid)
              and not exists (select from pg_catalog.pg_depend e
                where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.objsubid = 0
                  and (e.deptype = 'e' or c.relkind = 'S' and e.deptype in ('a', 'i') and e.refobjsubid > 0
                    and e.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass))
            order by c.relname""";

    /**
     * 1 table, number, column, 4 number of the type, type, not null, 7 default, identity, generated, serial, 11 number of
     * the collation, collation unless that of the type, its schema, 14 comment.
     */
    static final String COLUMNS = """
            select a.attrelid, a.attnum, a.attname, a.atttypid, pg_catalog.format_type(a.atttypid, a.atttypmod),
              a.attnotnull, pg_catalog.pg_get_expr(d.adbin, d.adrelid, true), a.attidentity, a.attgenerated,
              case when a.attnotnull and a.atttypid in (20, 21, 23) and d.oid is not null then
                exists (select from pg_catalog.pg_depend s
                  join pg_catalog.pg_depend u on u.refobjid = s.objid and u.objid = d.oid
                    and u.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                    and u.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                  where s.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    and s.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    and s.refobjid = c.oid and s.refobjsubid = a.attnum and s.deptype = 'a') end,
              a.attcollation,
              case when a.attcollation not in (0, 100) then (select array[l.collname::pg_catalog.text,
                  case when not pg_catalog.pg_collation_is_visible(l.oid) then (select n.nspname::pg_catalog.text
                    from pg_catalog.pg_namespace n where n.oid = l.collnamespace) end]
                from pg_catalog.pg_collation l where l.oid = a.attcollation and l.oid <>
                  (select t.typcollation from pg_catalog.pg_type t where t.oid = a.atttypid)) end,
              m.description
            from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum and a.atthasdef
            left join pg_catalog.pg_description m on m.objoid = c.oid and m.objsubid = a.attnum
              and m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
            where c.relkind in ('r', 'p') and c.relnamespace = NAMESPACE OF_REFERRED(c.oid)
            order by a.attrelid, a.attnum""";

    /**
     * 1 table, number, index, unique, condition, 6 numbers of the columns, how many of them are keys, expressions of the
     * keys, 9 their options, operator classes unless the usual ones, numbers of their collations, 12 those that are not the
     * database's, method, nulls count, 15 parameters, valid. Indexes of parts that belong to one of the whole are left out.
     */
    static final String INDEXES = """
            select i.indrelid, i.indexrelid, x.relname, i.indisunique,
              pg_catalog.pg_get_expr(i.indpred, i.indrelid, true), i.indkey, i.indnkeyatts,
              case when i.indexprs is not null then array(select case when i.indkey[p.place - 1] = 0
                  then pg_catalog.pg_get_indexdef(i.indexrelid, p.place, true) end
                from pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) as p (place) order by p.place) end,
              i.indoption,
              case when i.indclass::pg_catalog.oid[] operator(pg_catalog.&&)
                  array(select u.oid from pg_catalog.pg_opclass u where not u.opcdefault) then
                array(select array[o.opcname::pg_catalog.text, case when not pg_catalog.pg_opclass_is_visible(o.oid)
                    then (select n.nspname::pg_catalog.text from pg_catalog.pg_namespace n where n.oid = o.opcnamespace) end]
                  from pg_catalog.unnest(i.indclass::pg_catalog.oid[]) with ordinality as p (class, place)
                  left join pg_catalog.pg_opclass o on o.oid = p.class and not o.opcdefault order by p.place) end,
              i.indcollation,
              case when not i.indcollation::pg_catalog.oid[] operator(pg_catalog.<@) '{0,100}'::pg_catalog.oid[] then
                array(select array[l.collname::pg_catalog.text, case when not pg_catalog.pg_collation_is_visible(l.oid)
                    then (select n.nspname::pg_catalog.text from pg_catalog.pg_namespace n where n.oid = l.collnamespace) end]
                  from pg_catalog.unnest(i.indcollation::pg_catalog.oid[]) with ordinality as p (number, place)
                  left join pg_catalog.pg_collation l on l.oid = p.number order by p.place) end,
              m.amname, i.indnullsnotdistinct, x.reloptions, i.indisvalid
            from pg_catalog.pg_index i
            join pg_catalog.pg_class x on x.oid = i.indexrelid and not x.relispartition
            join pg_catalog.pg_am m on m.oid = x.relam
            where x.relkind in ('i', 'I') and x.relnamespace = NAMESPACE OF_TABLE(i.indrelid)
            order by x.relname""";

    /**
     * 1 table, constraint, kind, numbers of the columns, 5 condition, 6 number, schema and name of the table that is
     * referred to, numbers of its columns, their names where it is in another schema, 11 actions, match, 14 deferrable,
     * deferred, valid, 17 whether it is the table's own, from how many others it is, index, operators. What a part has from
     * the whole is left out.
     */
    static final String CONSTRAINTS = """
            select k.conrelid, k.conname, k.contype, k.conkey, pg_catalog.pg_get_expr(k.conbin, k.conrelid, true),
              k.confrelid, f.relnamespace, f.relname, k.confkey,
              case when f.relnamespace <> k.connamespace then array(select a.attname::pg_catalog.text
                from pg_catalog.unnest(k.confkey) with ordinality as p (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.attnum order by p.place) end,
              k.confdeltype, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated,
              k.conislocal, k.coninhcount, k.conindid,
              case when k.contype = 'x' then array(select o.oprname::pg_catalog.text
                from pg_catalog.unnest(k.conexclop) with ordinality as p (operator, place)
                join pg_catalog.pg_operator o on o.oid = p.operator order by p.place) end
            from pg_catalog.pg_constraint k
            left join pg_catalog.pg_class f on f.oid = k.confrelid
            where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conrelid <> 0 and k.conparentid = 0
              and k.connamespace = NAMESPACE OF_TABLE(k.conrelid)
            order by pg_catalog.strpos('pufcx', k.contype::pg_catalog.text), k.conname""";

    private static final Pattern WORDS = Pattern.compile("(SCHEMA|NAMESPACE|OF_TABLE|OF_REFERRED)(?:\\(([a-z.]+)\\))?");

    private CatalogQueries() {}

    /** A query for the schema whose name the expression gives, and for one table of it unless that is null. */
    static String of(String query, String schema, @Nullable String table) {
        String namespace = "(select oid from pg_catalog.pg_namespace where nspname = " + schema + ")";
        String one = "(select oid from pg_catalog.pg_class where relnamespace = " + namespace + " and relname = "
                + table + ")";
        // In one pass, so that a name which has one of these words in it stays what it is.
        return WORDS.matcher(query).replaceAll(match -> {
            String number = match.group(2);
            String filled = switch (match.group(1)) {
                case "SCHEMA" -> schema;
                case "NAMESPACE" -> namespace;
                case "OF_TABLE" -> table == null ? "" : "and " + number + " = " + one;
                default ->
                    table == null
                            ? ""
                            : "and (" + number + " = " + one + " or " + number
                                    + " in (select confrelid from pg_catalog.pg_constraint where conrelid = "
                                    + one + "))";
            };
            return Matcher.quoteReplacement(filled);
        });
    }
}
