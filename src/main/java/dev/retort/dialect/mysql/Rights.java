package dev.retort.dialect.mysql;

import dev.retort.dialect.Feature;
import dev.retort.dialect.UnsupportedByDialectException;
import dev.retort.schema.Grant;
import dev.retort.schema.SchemaObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Rights and who has them, as MySQL and MariaDB say it: mariadb.com/kb/en/grant,
 * dev.mysql.com/doc/refman/8.4/en/grant.html.
 *
 * <p>A right on a schema is one on all that is or will be in it. A name is that of a role or of the user at any host; what
 * stands behind the last {@code @} is the host.
 */
final class Rights {

    private static final String ALL = "all";
    private static final String USAGE = "usage";
    private static final String PUBLIC = "public";

    private static final List<String> OF_TABLES = List.of(
            "select",
            "insert",
            "update",
            "delete",
            "references",
            "trigger",
            "create",
            "alter",
            "drop",
            "index",
            "create view",
            "show view",
            "grant option");

    private static final List<String> OF_SCHEMAS_ALONE =
            List.of("create temporary tables", "lock tables", "event", "create routine", "alter routine", "execute");

    private static final List<String> OF_ROUTINES = List.of("execute", "alter routine", "grant option");

    private final MysqlClauses clauses;

    Rights(MysqlClauses clauses) {
        this.clauses = clauses;
    }

    /** {@code grant rights on object to grantees}, or {@code revoke ... from}. */
    String statement(String verb, Grant grant, String preposition) {
        require(verb, grant);
        StringJoiner grantees = new StringJoiner(", ");
        for (String grantee : grant.roles()) {
            grantees.add(grantee(verb + " " + grant.describe(), grantee));
        }
        return verb + " " + String.join(", ", grant.privileges()) + " on " + object(grant) + " " + preposition + " "
                + grantees;
    }

    private void require(String verb, Grant grant) {
        String what = "'" + verb + " " + grant.describe() + "'";
        if (grant.on() == Kind.SEQUENCE && !clauses.traits().has(Feature.SEQUENCES)) {
            throw clauses.unsupported(
                    what,
                    Feature.SEQUENCES,
                    "Leave it out, or write onlyOn(...) around it for the engines that have them.");
        }
        List<String> there = there(grant.on());
        boolean everything = grant.privileges().stream().anyMatch(right -> right.matches(ALL + "( privileges)?"));
        boolean has = everything ? grant.privileges().size() == 1 : there.containsAll(grant.privileges());
        if (has && !there.isEmpty()) {
            return;
        }
        if (grant.privileges().contains(USAGE)) {
            throw unsupported(what, "There usage stands for no right at all.", insteadOfUsage(grant.on()));
        }
        if (there.isEmpty()) {
            throw unsupported(
                    what,
                    "It has no rights on such objects.",
                    "Leave it out, or write onlyOn(...) around it for the engines that have them.");
        }
        throw unsupported(
                what,
                "Its rights there are " + String.join(", ", there) + ", or all by itself.",
                "Say some of its own, or write onlyOn(...) around it for the engines that have it.");
    }

    private List<String> there(@Nullable Kind kind) {
        List<String> rights = new ArrayList<>();
        if (kind == Kind.FUNCTION || kind == Kind.PROCEDURE) {
            return OF_ROUTINES;
        }
        if (kind == null || kind == Kind.SEQUENCE || kind == Kind.SCHEMA) {
            rights.addAll(OF_TABLES);
            rights.addAll(clauses.engine().isMariadb() ? List.of("delete history") : List.of());
        }
        if (kind == Kind.SCHEMA) {
            rights.addAll(OF_SCHEMAS_ALONE);
        }
        return rights;
    }

    private static String insteadOfUsage(@Nullable Kind kind) {
        String onlyOn = " Or write onlyOn(...) around it for the engines that have it.";
        return kind == Kind.SEQUENCE
                ? "Say insert for the next number, and select for the last one." + onlyOn
                : "Leave it out: rights on a table need none on its schema." + onlyOn;
    }

    /** A sequence is named as a table is, and a schema by what is in it. */
    private String object(Grant grant) {
        Kind kind = grant.on();
        if (kind == Kind.SCHEMA) {
            return schema(grant.object().name()) + ".*";
        }
        String word = kind == null || kind == Kind.SEQUENCE ? "" : kind.words() + " ";
        return word + clauses.name(grant.object());
    }

    /** In rights the name of a schema is a pattern, in which {@code _} and {@code %} stand for others. */
    private String schema(String name) {
        String pattern = name.replaceAll("[\\\\_%]", "\\\\$0");
        return pattern.equals(name) ? clauses.name(name) : quoted(pattern);
    }

    private String grantee(String what, String grantee) {
        if (grantee.equals(PUBLIC)) {
            if (!clauses.engine().isMariadb()) {
                throw unsupported(
                        "'" + what + "' for public",
                        "It has no rights of everybody.",
                        "Name roles or users; a role that is called so is \"public@%\".");
            }
            return grantee;
        }
        int host = grantee.lastIndexOf('@');
        return host < 0
                ? clauses.name(grantee)
                : quoted(grantee.substring(0, host)) + "@" + quoted(grantee.substring(host + 1));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private UnsupportedByDialectException unsupported(String what, String why, String hint) {
        return new UnsupportedByDialectException(
                clauses.dialect(), clauses.traits().product() + " cannot carry out " + what + ".", why, hint);
    }
}
