package dev.retort.picture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A history as one HTML page: a row for each revision beside the lines that lead to its parents, with what is applied, when,
 * how long it took and by whom; each opens and shows its operations.
 *
 * <p>The page needs nothing beside itself, and no script but for its search. It is well-formed XML, too.
 */
public final class HistoryHtml {

    private static final int MOST_LINKS = 20;

    private final DrawnHistory history;
    private final Lanes lanes;
    private final Function<String, SaidOperations> operations;
    private final Map<String, List<String>> followers = new HashMap<>();
    private final Set<String> drawn;
    private final Markup page = new Markup();

    private HistoryHtml(DrawnHistory history, Function<String, SaidOperations> operations) {
        this.history = history;
        this.lanes = Lanes.of(history);
        this.operations = operations;
        for (DrawnRevision revision : history.revisions()) {
            for (String below : revision.node().parents()) {
                followers.computeIfAbsent(below, id -> new ArrayList<>()).add(revision.id());
            }
        }
        this.drawn =
                Set.copyOf(history.revisions().stream().map(DrawnRevision::id).toList());
    }

    /** The text of the page; the function tells what a revision does, by its id. */
    public static String of(DrawnHistory history, Function<String, SaidOperations> operations) {
        return new HistoryHtml(history, operations).write();
    }

    private String write() {
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>\n")
                .element("title", "", PictureWords.title(history))
                .raw("\n<style>\n" + Colours.rules() + HtmlParts.STYLE
                        + "</style>\n</head>\n<body class=\"retort\">\n");
        page.raw("<header>\n").element("h1", "", "Schema history").raw("\n");
        facts();
        legend();
        page.raw("</header>\n<main>\n<ol class=\"revisions\" id=\"revisions\">\n");
        RowLines lines = new RowLines(history, lanes);
        List<List<String>> labels = history.shownLabels();
        for (int row = 0; row < lanes.rows(); row++) {
            revision(history.revisions().get(row), labels.get(row), lines.draw(row));
        }
        return page.raw("</ol>\n</main>\n<script>\n" + HtmlParts.SCRIPT + "</script>\n</body>\n</html>\n")
                .toString();
    }

    private void facts() {
        page.raw("<dl class=\"facts\">\n");
        DrawnHistory.Asked database = history.database();
        if (database != null) {
            fact("Database", new Markup().words(Words.line(database.name())));
            fact("As of", time(database.at()));
        }
        String counts = database == null ? "" : " (" + PictureWords.counts(history) + ")";
        fact("Revisions", new Markup().words(history.revisions().size() + counts));
        fact("Heads", links(ids(history.heads())));
        if (database != null) {
            List<DrawnRevision> current = history.revisions().stream()
                    .filter(DrawnRevision::isCurrent)
                    .toList();
            fact("Stands at", links(ids(current)));
            if (!database.unknown().isEmpty()) {
                fact(
                        "Unknown",
                        new Markup()
                                .raw("<strong class=\"warning\">")
                                .words(String.join(
                                        ", ",
                                        database.unknown().stream()
                                                .map(Words::line)
                                                .toList()))
                                .raw("</strong> in the version table: the code has no such revision, so what is "
                                        + "applied below it is not known"));
            }
        }
        page.raw("</dl>\n");
    }

    private void fact(String name, Markup value) {
        String text = value.toString();
        page.raw("<div>").element("dt", "", name).raw("<dd>" + (text.isEmpty() ? "none" : text) + "</dd></div>\n");
    }

    private static List<String> ids(List<DrawnRevision> revisions) {
        return revisions.stream().map(DrawnRevision::id).toList();
    }

    private Markup links(List<String> ids) {
        Markup links = new Markup();
        String separator = "";
        for (String id : ids.subList(0, Math.min(ids.size(), MOST_LINKS))) {
            links.raw(separator);
            String shown = Words.line(id);
            if (drawn.contains(id)) {
                String target = "#r-" + URLEncoder.encode(shown, StandardCharsets.UTF_8);
                links.element("a", Markup.attribute("href", target), shown);
            } else {
                links.words(shown);
            }
            separator = ", ";
        }
        int more = ids.size() - MOST_LINKS;
        return more > 0 ? links.words(" and " + more + " more") : links;
    }

    private static Markup time(Instant instant) {
        return new Markup()
                .element("time", Markup.attribute("datetime", instant.toString()), PictureWords.time(instant));
    }

    private void legend() {
        page.raw("<p class=\"legend\">");
        for (DrawnRevision.State state : DrawnRevision.State.values()) {
            if (state != DrawnRevision.State.UNASKED && history.count(state) > 0) {
                boolean half = state == DrawnRevision.State.HALF_DONE;
                page.raw("<span class=\"" + state.styleName()
                                + "\"><svg aria-hidden=\"true\" width=\"14\" height=\"14\">"
                                + Strokes.node(7, 7, "node", half) + "</svg> ")
                        .words(state.words())
                        .raw("</span> ");
            }
        }
        if (lanes.lines().stream().anyMatch(line -> !line.dotted())) {
            sample("", "parent below");
        }
        if (lanes.lines().stream().anyMatch(Lanes.Line::dotted)) {
            sample(" dotted", "depends on");
        }
        page.raw("</p>\n");
    }

    private void sample(String kind, String words) {
        page.raw("<span><svg aria-hidden=\"true\" width=\"24\" height=\"14\"><path class=\"line sample" + kind
                        + "\" d=\"M1 7h22\"/></svg> ")
                .words(words)
                .raw("</span> ");
    }

    private void revision(DrawnRevision revision, List<String> labels, String lines) {
        String id = Words.line(revision.id());
        page.raw("<li class=\"" + revision.state().styleName() + "\" ")
                .raw(Markup.attribute("id", "r-" + id))
                .raw(">" + lines + "<details><summary><span class=\"what\">")
                .element("code", "", id);
        revision.places().forEach(place -> page.raw(" ").element("b", "class=\"" + place + "\"", place));
        labels.forEach(label -> page.raw(" <b class=\"label\">")
                .element("bdi", "", Words.line(label))
                .raw("</b>"));
        page.raw(" ")
                .element("bdi", "class=\"message\"", Words.line(revision.node().message()))
                .raw("</span>");
        String state = PictureWords.state(revision);
        if (!state.isEmpty()) {
            page.raw(" ").element("span", "class=\"state\"", state);
        }
        page.raw("</summary>\n");
        details(revision);
        page.raw("</details></li>\n");
    }

    private void details(DrawnRevision revision) {
        page.raw("<dl>");
        detail("Parents", links(revision.node().parents()), "none: here a history begins");
        detail("Depends on", links(revision.node().dependsOn()), "");
        detail("Followed by", links(followers.getOrDefault(revision.id(), List.of())), "");
        detail("Replaces", links(revision.node().replaces()), "");
        detail(
                "Labels",
                new Markup().words(Words.line(String.join(", ", revision.node().labels()))),
                "");
        detail("Class", new Markup().words(Words.line(revision.className())), "");
        page.raw("</dl>\n");
        SaidOperations said = operations.apply(revision.id());
        if (!said.lines().isEmpty()) {
            page.raw("<ol class=\"operations\">\n");
            said.lines()
                    .forEach(line -> page.element("li", "", Words.line(line)).raw("\n"));
            page.raw("</ol>\n");
        }
        if (!said.remark().isEmpty()) {
            page.element("p", "class=\"remark\"", Words.lines(said.remark())).raw("\n");
        } else if (said.lines().isEmpty()) {
            page.raw("<p class=\"remark\">It does nothing.</p>\n");
        }
    }

    private void detail(String name, Markup value, String otherwise) {
        String text = value.toString().isEmpty() ? otherwise : value.toString();
        if (!text.isEmpty()) {
            page.raw("<div>").element("dt", "", name).raw("<dd>" + text + "</dd></div>");
        }
    }
}
