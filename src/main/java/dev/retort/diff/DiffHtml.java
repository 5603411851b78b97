package dev.retort.diff;

import dev.retort.operation.AlterTable;
import dev.retort.operation.CreateObject;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropObject;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.TableChange;

/** Differences as one page that needs nothing else. */
final class DiffHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            li, dt, dd { overflow-wrap: anywhere; }
            li { font-family: ui-monospace, monospace; list-style: none; padding-left: 2ch; text-indent: -2ch; }
            ul { padding-left: 1rem; }
            .come::before { content: "+\\a0"; color: #2a8a4a; font-weight: bold; }
            .gone::before { content: "\\2212\\a0"; color: #d0483a; font-weight: bold; }
            .other::before { content: "~\\a0"; color: #b8860b; font-weight: bold; }
            .losses { border-left: .25rem solid #d0483a; padding-left: 1rem; }
            dt { font-weight: 600; margin-top: .5rem; }
            dd { margin-left: 1rem; }
            """;

    private final StringBuilder page = new StringBuilder();

    private DiffHtml() {}

    static String of(SchemaDiff diff) {
        DiffHtml html = new DiffHtml();
        html.page
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Schema differences</title>\n")
                .append("<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Schema differences</h1>\n");
        if (diff.isEmpty()) {
            html.page.append("<p>Nothing differs.</p>\n");
        }
        html.losses(diff);
        html.operations(diff);
        html.remarks(diff);
        html.page.append("</body>\n</html>\n");
        return html.page.toString();
    }

    /** First, as nobody should have to look for them. */
    private void losses(SchemaDiff diff) {
        if (diff.losses().isEmpty()) {
            return;
        }
        page.append("<h2>What it destroys</h2>\n<dl class=\"losses\">\n");
        diff.losses().forEach(loss -> definition(loss.object(), loss.text()));
        page.append("</dl>\n");
    }

    private void operations(SchemaDiff diff) {
        if (diff.operations().isEmpty()) {
            return;
        }
        page.append("<h2>What leads to the declared schema</h2>\n<ul>\n");
        for (Operation operation : diff.operations()) {
            if (operation instanceof AlterTable alter) {
                page.append("<li class=\"other\">alter table ")
                        .append(escaped(alter.table().toString()))
                        .append("\n<ul>\n");
                for (TableChange change : alter.changes()) {
                    line(change.describe());
                }
                page.append("</ul></li>\n");
            } else {
                boolean comes = operation instanceof CreateTable || operation instanceof CreateObject;
                boolean goes = operation instanceof DropTable || operation instanceof DropObject;
                item(comes ? "come" : goes ? "gone" : kind(operation.describe()), operation.describe());
            }
        }
        page.append("</ul>\n");
    }

    private void line(String text) {
        item(kind(text), text);
    }

    private static String kind(String text) {
        if (text.startsWith("add ") || text.startsWith("create ")) {
            return "come";
        }
        return text.startsWith("drop ") ? "gone" : "other";
    }

    private void item(String kind, String text) {
        page.append("<li class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(text))
                .append("</li>\n");
    }

    private void remarks(SchemaDiff diff) {
        if (diff.remarks().size() == diff.losses().size() && diff.proposals().isEmpty()) {
            return;
        }
        page.append("<h2>What to know</h2>\n<dl>\n");
        for (Remark remark : diff.remarks()) {
            if (remark.kind() != Remark.Kind.LOSS) {
                definition(remark.kind().words() + ": " + remark.object(), remark.text());
            }
        }
        for (Rename rename : diff.proposals()) {
            definition(
                    "may be a rename: " + rename.describe(), rename.evidence() + "; if it is, write " + rename.word());
        }
        page.append("</dl>\n");
    }

    private void definition(String term, String text) {
        page.append("<dt>")
                .append(escaped(term))
                .append("</dt>\n<dd>")
                .append(escaped(text))
                .append("</dd>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
