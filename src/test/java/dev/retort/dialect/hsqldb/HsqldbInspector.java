package dev.retort.dialect.hsqldb;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.NormalForm;
import dev.retort.dialect.StandardInspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads the catalog of HSQLDB; comments and indexes stand in tables of its own. */
final class HsqldbInspector extends StandardInspector {

    HsqldbInspector(Connection connection, NormalForm form) {
        super(connection, form);
    }

    @Override
    protected boolean isOwn(String schema) {
        return super.isOwn(schema) || schema.equals("SYSTEM_LOBS");
    }

    @Override
    protected List<CatalogRow> tables(String schema) throws SQLException {
        return rows(
                "select table_name, remarks from information_schema.system_tables"
                        + " where table_schem = ? and table_type = 'TABLE' order by table_name",
                schema);
    }

    @Override
    protected List<CatalogRow> columns(String schema) throws SQLException {
        return rows(
                "select c.table_name, c.column_name, c.dtd_identifier || case when c.collation_name = 'SQL_TEXT_UCC'"
                        + " then ' collate sql_text_ucc' else '' end, c.column_default, c.is_nullable,"
                        + " c.identity_generation, c.generation_expression, s.remarks"
                        + " from (select * from information_schema.columns where table_schema = ?) c"
                        + " join (select table_name, column_name, remarks from information_schema.system_columns"
                        + " where table_schem = ?) s on s.table_name = c.table_name and s.column_name = c.column_name"
                        + " order by c.table_name, c.ordinal_position",
                schema,
                schema);
    }

    /** Not the indexes behind constraints. */
    @Override
    protected List<CatalogRow> indexes(String schema) throws SQLException {
        return rows(
                "select table_name, index_name, column_name, case when non_unique then 'NO' else 'YES' end, 'NO'"
                        + " from information_schema.system_indexinfo where table_schem = ? and index_name not in"
                        + " (select index_name from information_schema.system_key_index_usage where index_schema = ?)"
                        + " order by table_name, index_name, ordinal_position",
                schema,
                schema);
    }

    /** Not what HSQLDB makes of {@code not null}: a check without a name. */
    @Override
    protected List<CatalogRow> checks(String schema) throws SQLException {
        return super.checks(schema).stream()
                .filter(row ->
                        !(row.text(0).startsWith("SYS_CT_") && row.text(1).endsWith(" IS NOT NULL")))
                .toList();
    }
}
