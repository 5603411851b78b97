package dev.retort.dialect;

import static dev.retort.dialect.ContractCase.contractCase;
import static dev.retort.operation.TableChange.enableRowSecurity;
import static dev.retort.operation.TableChange.forceRowSecurityWhenEnabled;
import static dev.retort.schema.Define.column;
import static dev.retort.schema.Define.ifExists;
import static dev.retort.schema.Define.ifNotExists;
import static dev.retort.schema.Define.integer;
import static dev.retort.schema.Define.policy;
import static dev.retort.schema.Define.primaryKey;
import static dev.retort.schema.Define.privileges;
import static dev.retort.schema.Define.row;
import static dev.retort.schema.Define.varchar;

import dev.retort.migration.Ops;
import dev.retort.schema.Policy;
import dev.retort.schema.RowSecurity;
import java.util.List;

/** Who may see and change what: schemas, rights, policies. */
final class SecurityCases {

    /** In capitals, which H2 wants where it keeps names as they stand. */
    private static final String RIGHTS = "select lower(PRIVILEGE_TYPE) from INFORMATION_SCHEMA.TABLE_PRIVILEGES"
            + " where lower(TABLE_NAME) = 'note' and lower(GRANTEE) in ('public', '''public''@''''') order by 1";

    private static final Policy.Said OWN_NOTES = policy("own_notes")
            .forCommand("update")
            .using("owner = current_user")
            .withCheck("id > 0");

    private SecurityCases() {}

    static List<ContractCase> all() {
        return List.of(
                contractCase("a schema").needing(Feature.SCHEMAS).when(ops -> ops.createSchema("audit")),
                contractCase("a schema that may be there")
                        .needing(Feature.SCHEMAS)
                        .given(ops -> ops.createSchema("audit"))
                        .when(ops -> ops.createSchema("audit", ifNotExists()))
                        .oneWay(),
                contractCase("the end of a schema")
                        .needing(Feature.SCHEMAS)
                        .given(ops -> ops.createSchema("Audit Log"))
                        .when(ops -> ops.dropSchema("Audit Log")),
                contractCase("the end of a schema that may not be there")
                        .needing(Feature.SCHEMAS)
                        .when(ops -> ops.dropSchema("nowhere", ifExists()))
                        .oneWay(),
                contractCase("rights for everybody")
                        .needing(Feature.GRANTS)
                        .given(SecurityCases::notes)
                        .when(ops -> ops.grant(
                                privileges("select", "insert").on("note").to("public")))
                        .answering(RIGHTS, "insert", "select"),
                contractCase("rights that are taken back")
                        .needing(Feature.GRANTS)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.grant(
                                privileges("select", "insert").on("note").to("public")))
                        .when(ops -> ops.revoke(privileges("insert").on("note").from("public")))
                        .answering(RIGHTS, "select"),
                contractCase("a table whose policies decide")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .when(ops -> ops.enableRowSecurity("note")),
                contractCase("a table whose policies decide for its owner, too")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .when(ops -> ops.forceRowSecurity("note"))
                        .oneWay(),
                contractCase("policies that decide for the owner, after they did for others")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.enableRowSecurity("note"))
                        .when(ops -> ops.forceRowSecurity("note"))
                        .oneWay(),
                contractCase("a table whose policies decide no longer")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.forceRowSecurity("note"))
                        .when(ops -> ops.disableRowSecurity("note"))
                        .oneWay(),
                contractCase("policies that decide for nobody yet, and then for the owner, too")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .when(ops -> ops.forceRowSecurityWhenEnabled("note")),
                contractCase("policies that decide for the owner, too, since they were put in force")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.forceRowSecurityWhenEnabled("note"))
                        .when(ops -> ops.enableRowSecurity("note"))
                        .oneWay(),
                contractCase("policies that rest, and that will decide for the owner, too")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.forceRowSecurity("note"))
                        .when(ops -> ops.alterTable(
                                "note", forceRowSecurityWhenEnabled().was(RowSecurity.FORCED))),
                contractCase("policies that decide for the owner no longer")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.forceRowSecurity("note"))
                        .when(ops -> ops.alterTable("note", enableRowSecurity().was(RowSecurity.FORCED))),
                contractCase("a policy")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .when(ops -> ops.createPolicy("note", OWN_NOTES)),
                contractCase("policies for all commands, for some roles, and that restrict")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .when(ops ->
                                ops.createPolicy("note", policy("everything").using("true")))
                        .when(ops -> ops.createPolicy(
                                "note",
                                policy("new notes")
                                        .forCommand("insert")
                                        .to("pg_monitor", "pg_read_all_data")
                                        .withCheck("owner is not null")))
                        .when(ops -> ops.createPolicy(
                                "note",
                                policy("few_notes")
                                        .restrictive()
                                        .forCommand("select")
                                        .using("id < 100")))
                        .when(ops -> ops.createPolicy(
                                "note", policy("old_notes").forCommand("delete").using("id < 10 and owner <> 'Ada'"))),
                contractCase("the end of a policy")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .given(ops -> ops.createPolicy("note", OWN_NOTES))
                        .when(ops -> ops.dropPolicy("note", OWN_NOTES)),
                contractCase("the end of a policy that may not be there")
                        .needing(Feature.ROW_SECURITY)
                        .given(SecurityCases::notes)
                        .when(ops -> ops.dropPolicy("note", "own_notes", ifExists()))
                        .oneWay());
    }

    private static void notes(Ops ops) {
        ops.createTable("note", column("id", integer()), column("owner", varchar(30)), primaryKey("id"));
        ops.insertRows("note", row("id", 1, "owner", "Ada"));
    }
}
