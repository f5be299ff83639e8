package org.nishang.report;

import java.util.List;
import java.util.stream.Stream;
import org.nishang.common.Refusal;

/**
 * One entry of the {@linkplain TotalsTable table of totals}, with its code in the domain's list of definitions (6.3).
 * Its name and its definition are the messages {@code report.CODE} and {@code report.CODE.definition}; those of a part
 * are {@code report.CODE.PART} and {@code report.CODE.PART.definition}.
 *
 * @param columns of the list besides those that all lists of people, or of enterprises, have
 * @param figures in the order of the API; one without a name, or the parts by their names
 * @param whole what is listed, one after the other, where no part is asked for
 * @param main the figure that a test finds under the total's own code
 * @param isRate whether the first figure is a share of the second
 */
public record Total(
        String code,
        Section section,
        List<Column> columns,
        List<Figure> figures,
        List<Figure> whole,
        String main,
        boolean isRate) {

    /** Where the totals stand on the screen, in this order. */
    public enum Section {
        TRAINING,
        CERTIFICATES,
        STAFFING
    }

    /** What a list may show. */
    public enum Column {
        SESSION,
        ROLE,
        HOURS,
        SESSIONS,
        NUMBER,
        REQUIRED,
        HELD,
        SHORTFALL,
        STATE
    }

    static Total of(String code, Section section, List<Column> columns, Figure... figures) {
        var all = List.of(figures);
        var whole = all.getFirst().all() instanceof Figure row ? List.of(row) : all;
        return new Total(code, section, columns, all, whole, all.getFirst().name(), false);
    }

    /** The whole list is that of one part, because it holds the others. */
    Total listedBy(String part) {
        return new Total(code, section, columns, figures, List.of(figure(part)), main, isRate);
    }

    Total foundBy(String part) {
        return new Total(code, section, columns, figures, whole, figure(part).name(), isRate);
    }

    /** The first figure is a share of the second. */
    Total asRate() {
        return new Total(code, section, columns, figures, whole, main, true);
    }

    /** @throws Refusal {@code report.unknown-total} */
    public static Total of(String code) {
        return TotalsTable.STANDARD.of(code);
    }

    /**
     * @param text empty = all parts
     * @throws Refusal {@code report.unknown-part}
     */
    public String part(String text) {
        if (!text.isEmpty()
                && figures.stream().noneMatch(figure -> figure.name().equals(text))) {
            throw new Refusal("report.unknown-part", code, text);
        }
        return text;
    }

    public Figure figure(String part) {
        return figures.stream()
                .filter(figure -> figure.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new Refusal("report.unknown-part", code, part));
    }

    public boolean hasParts() {
        return figures.size() > 1;
    }

    public boolean isOfEnterprises() {
        return figures.getFirst().source() instanceof Figure.Picked;
    }

    /** The figures that a screen shows: of a share, the share alone. */
    public Stream<Figure> shown() {
        return isRate ? figures.stream().limit(1) : figures.stream();
    }

    /**
     * What is listed under a part.
     *
     * @param part empty = the whole
     */
    public List<Figure> listed(String part) {
        return part.isEmpty() ? whole : List.of(figure(part));
    }

    @Override
    public String toString() {
        return code;
    }
}
