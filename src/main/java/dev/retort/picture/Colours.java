package dev.retort.picture;

import java.util.List;

/** The colours of SVG and HTML, light and dark; each differs enough from its paper to be read, and none says anything alone. */
final class Colours {

    private static final List<String> LIGHT_LANES =
            List.of("#2563eb", "#b45309", "#7c3aed", "#0f766e", "#be185d", "#4d7c0f", "#0e7490", "#b91c1c");
    private static final List<String> DARK_LANES =
            List.of("#60a5fa", "#fbbf24", "#a78bfa", "#2dd4bf", "#f472b6", "#a3e635", "#22d3ee", "#fca5a5");

    private Colours() {}

    /** The class of a lane's colour. */
    static String ofLane(int lane) {
        return "l" + lane % LIGHT_LANES.size();
    }

    /** The rules for what SVG and HTML share, below an element of class {@code retort}. */
    static String rules() {
        return """
                .retort .line{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
                .retort .dotted{stroke-width:1.6;stroke-dasharray:0.1 4}
                .retort .tip{stroke-width:1.6}
                .retort .node{stroke-width:2}
                """
                + rules(
                        LIGHT_LANES,
                        new Scheme("#ffffff", "#1f2328", "#59636e", "#15803d", "#59636e", "#c2410c"),
                        List.of("#dbeafe", "#1e40af", "#dcfce7", "#166534", "#eaeef2", "#424a53", "#f3e8ff", "#6b21a8"))
                + "@media (prefers-color-scheme: dark){\n"
                + rules(
                        DARK_LANES,
                        new Scheme("#0d1117", "#e6edf3", "#9198a1", "#4ade80", "#9198a1", "#fb923c"),
                        List.of("#172c56", "#bfdbfe", "#133d22", "#bbf7d0", "#2a313c", "#d1d9e0", "#3b1d60", "#e9d5ff"))
                + "}\n";
    }

    private record Scheme(String paper, String ink, String faint, String applied, String pending, String half) {}

    private static String rules(List<String> lanes, Scheme scheme, List<String> badges) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < lanes.size(); i++) {
            String colour = lanes.get(i);
            rules.append(".retort .l")
                    .append(i)
                    .append("{stroke:")
                    .append(colour)
                    .append("}\n");
            rules.append(".retort .unasked .l")
                    .append(i)
                    .append("{fill:")
                    .append(colour)
                    .append("}\n");
        }
        rule(rules, ".paper", "fill:" + scheme.paper);
        rule(rules, "text", "fill:" + scheme.ink);
        rule(rules, ".faint", "fill:" + scheme.faint);
        rule(rules, ".sample", "stroke:" + scheme.faint);
        rule(rules, ".applied .node", "fill:" + scheme.applied + ";stroke:" + scheme.applied);
        rule(rules, ".pending .node", "fill:" + scheme.paper + ";stroke:" + scheme.pending);
        rule(rules, ".halfdone .node", "fill:" + scheme.paper + ";stroke:" + scheme.half);
        rule(rules, ".halfdone .half", "fill:" + scheme.half);
        List<String> kinds = List.of("head", "current", "base", "label");
        for (int i = 0; i < kinds.size(); i++) {
            rule(rules, "rect." + kinds.get(i), "fill:" + badges.get(2 * i));
            rule(rules, "text." + kinds.get(i), "fill:" + badges.get(2 * i + 1));
            rule(rules, "b." + kinds.get(i), "background:" + badges.get(2 * i) + ";color:" + badges.get(2 * i + 1));
        }
        return rules.toString();
    }

    private static void rule(StringBuilder rules, String selector, String declarations) {
        rules.append(".retort ")
                .append(selector)
                .append('{')
                .append(declarations)
                .append("}\n");
    }
}
