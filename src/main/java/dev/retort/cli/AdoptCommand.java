package dev.retort.cli;

import dev.retort.adopt.Adoption;
import dev.retort.adopt.Alembic;
import dev.retort.adopt.Flyway;
import dev.retort.adopt.Liquibase;
import dev.retort.adopt.OtherTool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "adopt",
        description = {
            "Take the database over from another tool, whose tables are read and stay as they are.",
            "Flyway and Liquibase need a revision for the place at which they left it; rows of Alembic are revisions."
        },
        footer = "  retort adopt flyway --at 7.2=3c9a77d1e0b2")
final class AdoptCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "TOOL", description = "flyway, liquibase or alembic.")
    String tool = "";

    @Option(
            names = "--at",
            paramLabel = "[PLACE=]REVISION",
            description =
                    "The revision that leads to the same schema as this version or change set, or as what it has now.")
    List<String> places = new ArrayList<>();

    @Option(names = "--table", paramLabel = "NAME", description = "The other tool's table; its usual one unless said.")
    @Nullable
    String table;

    @Option(names = "--lock-table", paramLabel = "NAME", description = "The table of Liquibase's lock.")
    @Nullable
    String lockTable;

    @Option(
            names = "--allow-out-of-order",
            description = "Take a history of Flyway in which a version was applied after a higher one.")
    boolean outOfOrder;

    @Option(
            names = "--allow-mark-ran",
            description = "Take a history of Liquibase in which change sets are marked as run and were not.")
    boolean markRan;

    @Option(names = "--sql", description = "Write the SQL of it for the database as it stands, and run nothing.")
    boolean sql;

    @Mixin
    JsonOption json = new JsonOption();

    AdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<String> targets = new ArrayList<>();
        OtherTool adopted = switch (tool) {
            case "flyway" -> flyway(targets);
            case "liquibase" -> liquibase(targets);
            case "alembic" -> alembic();
            default ->
                throw CommandException.usage(
                        "'" + tool + "' is no tool from which a database can be adopted.",
                        "There are flyway, liquibase and alembic.",
                        "Write one of them; after another tool, `retort stamp REVISION` says where the database"
                                + " stands.");
        };
        if (sql) {
            ScriptOutput.refuseJson(json);
            String script = session.migrator().adoptScript(adopted, targets.toArray(String[]::new));
            if (script.isEmpty()) {
                session.remark("nothing to do: already adopted from " + tool);
            }
            session.answer(script);
            return;
        }
        Adoption adoption = session.migrator().adopt(adopted, targets.toArray(String[]::new));
        if (json.isOn) {
            session.answer(new Json()
                    .put("tool", adoption.tool())
                    .put("place", adoption.place())
                    .put("already", adoption.already())
                    .put("current", adoption.heads()));
        } else {
            session.report(adoption.describe());
        }
    }

    private Flyway flyway(List<String> targets) {
        refuse(lockTable != null, "--lock-table");
        refuse(markRan, "--allow-mark-ran");
        Flyway flyway = table == null ? Flyway.FLYWAY : Flyway.FLYWAY.table(table);
        flyway = outOfOrder ? flyway.allowingOutOfOrder() : flyway;
        for (String said : places) {
            int equals = said.lastIndexOf('=');
            if (equals < 0) {
                targets.add(said);
            } else {
                flyway = flyway.at(said.substring(0, equals), said.substring(equals + 1));
            }
        }
        return flyway;
    }

    private Liquibase liquibase(List<String> targets) {
        refuse(outOfOrder, "--allow-out-of-order");
        Liquibase liquibase = table == null ? Liquibase.LIQUIBASE : Liquibase.LIQUIBASE.table(table);
        liquibase = lockTable == null ? liquibase : liquibase.lockTable(lockTable);
        liquibase = markRan ? liquibase.allowingMarkRan() : liquibase;
        for (String said : places) {
            int equals = said.lastIndexOf('=');
            if (equals < 0) {
                targets.add(said);
            } else {
                liquibase = liquibase.at(said.substring(0, equals), said.substring(equals + 1));
            }
        }
        return liquibase;
    }

    private Alembic alembic() {
        refuse(!places.isEmpty(), "--at");
        refuse(lockTable != null, "--lock-table");
        refuse(outOfOrder, "--allow-out-of-order");
        refuse(markRan, "--allow-mark-ran");
        return table == null ? Alembic.ALEMBIC : Alembic.ALEMBIC.table(table);
    }

    private void refuse(boolean said, String option) {
        if (said) {
            throw CommandException.usage(
                    option + " is not for " + tool + ".",
                    option.equals("--at") ? "Its rows are the ids of the revisions." : tool + " has no such thing.",
                    "Leave it out.");
        }
    }
}
