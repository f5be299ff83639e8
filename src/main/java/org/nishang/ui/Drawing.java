package org.nishang.ui;

import com.vaadin.flow.component.Svg;
import java.util.Locale;

/**
 * An SVG picture put together at the server. Texts are escaped here and nowhere else; colours and strokes come from
 * classes in {@code ui.css}, so that pictures follow light and dark.
 */
public final class Drawing {

    private final StringBuilder svg = new StringBuilder();

    /** @param label what the picture shows, for those who cannot see it */
    public Drawing(int width, int height, String label) {
        this(width, height, label, false);
    }

    /** @param linked parts of it are links */
    public Drawing(int width, int height, String label, boolean linked) {
        svg.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append(linked ? "\" role=\"group" : "\" role=\"img")
                .append("\" aria-label=\"")
                .append(escape(label))
                .append("\" xmlns=\"http://www.w3.org/2000/svg\">");
    }

    public Drawing line(double x1, double y1, double x2, double y2, String classes) {
        return tag(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" class=\"%s\"/>",
                x1,
                y1,
                x2,
                y2,
                classes));
    }

    /** @param title shown when pointed at; empty = none */
    public Drawing box(double x, double y, double width, double height, String classes, String title) {
        return tag(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" class=\"%s\">%s</rect>",
                x,
                y,
                Math.max(0, width),
                Math.max(0, height),
                classes,
                title.isEmpty() ? "" : "<title>" + escape(title) + "</title>"));
    }

    /**
     * What is drawn until {@link #endLink} leads somewhere.
     *
     * @param href a path of the product
     * @param words what is behind it
     */
    public Drawing link(String href, String words) {
        return tag("<a href=\"/" + escape(href) + "\" aria-label=\"" + escape(words) + "\">");
    }

    public Drawing endLink() {
        return tag("</a>");
    }

    /** @param commands of an SVG path, made of numbers */
    public Drawing path(String commands, String classes) {
        return tag("<path d=\"" + commands + "\" class=\"" + classes + "\"/>");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    public Drawing text(double x, double y, String anchor, String classes, String text) {
        return tag(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">",
                        x,
                        y,
                        anchor,
                        classes)
                + escape(text)
                + "</text>");
    }

    public Svg finish() {
        return Kit.styled(new Svg(svg + "</svg>"), "drawing");
    }

    private Drawing tag(String tag) {
        svg.append(tag);
        return this;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
