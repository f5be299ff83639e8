package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.nishang.staffing.rule.RuleRow;
import org.springframework.web.util.HtmlUtils;

/**
 * The step function of a rule: headcount to the right, required people upward; a second, dashed line for what it is
 * compared with. The axis grows by powers, because most enterprises are small.
 */
class StepGraph extends Div {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 200;
    private static final int LEFT = 34;
    private static final int BOTTOM = 26;
    private static final List<Integer> TICKS = List.of(0, 20, 100, 300, 1000, 3000);

    StepGraph() {
        addClassName("step-graph");
    }

    /**
     * @param rows of the line
     * @param words what the picture shows, for those who do not see it
     */
    void draw(List<RuleRow> rows, IntUnaryOperator compared, String words) {
        draw(
                headcount -> rows.stream()
                        .filter(row -> row.covers(headcount))
                        .mapToInt(row -> row.required(headcount, false))
                        .findFirst()
                        .orElse(0),
                compared,
                words);
    }

    private void draw(IntUnaryOperator required, IntUnaryOperator compared, String words) {
        int most = Math.max(
                4,
                IntStream.rangeClosed(0, 3000)
                        .map(h -> Math.max(required.applyAsInt(h), compared.applyAsInt(h)))
                        .max()
                        .orElse(0));
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, HtmlUtils.htmlEscape(words, "UTF-8")));
        for (int tick : TICKS) {
            svg.append(
                    "<line class=\"grid\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"8\" y2=\"%2$d\"/><text x=\"%1$.1f\" y=\"%3$d\" text-anchor=\"middle\">%4$d</text>"
                            .formatted(x(tick), HEIGHT - BOTTOM, HEIGHT - 8, tick));
        }
        int step = Math.max(1, (most + 4) / 5);
        for (int level = 0; level <= most; level += step) {
            svg.append(
                    "<line class=\"grid\" x1=\"%1$d\" x2=\"%2$d\" y1=\"%3$.1f\" y2=\"%3$.1f\"/><text x=\"%4$d\" y=\"%5$.1f\" text-anchor=\"end\">%6$d</text>"
                            .formatted(LEFT, WIDTH - 8, y(level, most), LEFT - 6, y(level, most) + 4, level));
        }
        svg.append("<path class=\"compared\" d=\"%s\"/>".formatted(path(compared, most)));
        svg.append("<path class=\"line\" d=\"%s\"/></svg>".formatted(path(required, most)));
        getElement().setProperty("innerHTML", svg.toString());
    }

    private static String path(IntUnaryOperator required, int most) {
        var path = new StringBuilder("M%.1f %.1f".formatted(x(0), y(required.applyAsInt(0), most)));
        int before = required.applyAsInt(0);
        for (int headcount = 1; headcount <= 3000; headcount++) {
            int now = required.applyAsInt(headcount);
            if (now != before) {
                path.append("H%.1fV%.1f".formatted(x(headcount), y(now, most)));
                before = now;
            }
        }
        return path.append("H%.1f".formatted(x(3000))).toString();
    }

    private static double x(int headcount) {
        return LEFT + (WIDTH - LEFT - 14) * Math.sqrt(headcount / 3000.0);
    }

    private static double y(int level, int most) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 12) * (double) level / most;
    }
}
