package org.nishang.interchange;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;
import org.nishang.identity.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lists of screens as pages to print, with the filters and the order of the screen; each is in the log. */
@Service
@PreAuthorize("isAuthenticated()") // who may see a list is for its own service to say
public class ListPrints {

    /** Lines that are printed at once, some fifty sheets; who needs more takes the workbook. */
    public static final int MOST = 2_000;

    private static final String NONE = "—";
    private static final String NUMBER = "number whole";

    private final ListCatalogue lists;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    ListPrints(ListCatalogue lists, AuditLog log, CurrentUser user, Clock clock) {
        this.lists = lists;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A list on paper.
     *
     * @param about its days and filters in words
     * @param note what its holder can do to make sure of it; empty = nothing
     * @param lines none if it has more than {@link #MOST}
     */
    public record Printed(
            String title,
            String about,
            String note,
            List<Head> heads,
            List<Line> lines,
            boolean tooLong,
            LocalDate madeOn,
            String madeBy) {

        /** Whether its lines need the long side of the paper. */
        public boolean isWide() {
            return heads.size() > 5;
        }
    }

    /** @param number whether numbers stand below */
    public record Head(String words, boolean number) {}

    /** @param place from 1 */
    public record Line(int place, List<Cell> cells) {}

    /**
     * @param words {@code —} where nothing is known
     * @param looks as the page calls them: numbers stand to the right; they and days are never broken
     */
    public record Cell(String words, String looks) {}

    /** @throws Refusal {@code common.unknown-id} if there is no such list, and as its page refuses */
    public Printed print(String list, Map<String, String> parameters, Locale language) {
        var found = lists.find(list, parameters);
        var lines = found.lines().apply(language).limit(MOST + 1L).toList();
        boolean tooLong = lines.size() > MOST;
        if (!tooLong) {
            log.record(user.actor(), "interchange.printed", list, lines.size() + " lines");
        }
        return new Printed(
                found.title().in(language),
                found.about().in(language),
                found.note().map(words -> words.in(language)).orElse(""),
                found.columns().stream()
                        .map(column -> new Head(column.heading().in(language), isNumber(column)))
                        .toList(),
                tooLong ? List.of() : numbered(lines),
                tooLong,
                LocalDate.now(clock),
                user.get().displayName());
    }

    private static List<Line> numbered(List<List<@Nullable Object>> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(
                        i + 1, lines.get(i).stream().map(ListPrints::cell).toList()))
                .toList();
    }

    private static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> new Cell(NONE, "");
            case Integer number ->
                new Cell(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number), NUMBER);
            case BigDecimal number -> new Cell(number.toPlainString(), NUMBER);
            case LocalDate day -> new Cell(day.toString(), "whole");
            default -> new Cell(value.toString(), "");
        };
    }

    private static boolean isNumber(Column column) {
        return column.kind() == Column.Kind.INTEGER || column.kind() == Column.Kind.DECIMAL;
    }
}
