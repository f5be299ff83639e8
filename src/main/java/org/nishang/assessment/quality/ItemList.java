package org.nishang.assessment.quality;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDecimal;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.course.CourseOutline;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The items of an exam with their figures as a list. */
@Component
class ItemList extends ListSource<ItemListQuery, ItemRow> {

    private final ItemQuality quality;
    private final Texts texts;
    private final Clock clock;

    ItemList(ItemQuality quality, Texts texts, Clock clock) {
        super(
                "item-analysis",
                texts.of("assessment.items.menu"),
                List.of(
                        ofCode("item", texts.of("assessment.items.item"), ItemRow::code),
                        ofText(
                                "version",
                                texts.of("assessment.list.version"),
                                row -> texts.of(
                                        row.current() ? "assessment.items.version" : "assessment.items.version.earlier",
                                        row.revision())),
                        ofText(
                                "kind",
                                texts.of("assessment.list.kind"),
                                row -> texts.of("assessment.items.kind." + row.kind())),
                        ofText("stem", texts.of("assessment.list.stem"), ItemRow::stem),
                        ofText("finding", texts.of("assessment.items.finding"), row -> finding(texts, row)),
                        ofDecimal(
                                "difficulty",
                                texts.of("assessment.items.difficulty"),
                                row -> rounded(row, row.figures().difficulty())),
                        ofDecimal(
                                "discrimination",
                                texts.of("assessment.items.discrimination"),
                                row -> rounded(row, row.figures().discrimination())),
                        ofNumber(
                                "time",
                                texts.of("assessment.list.seconds"),
                                row -> row.figures().isEnough() ? row.figures().medianSeconds() : null),
                        ofNumber(
                                "attempts",
                                texts.of("assessment.items.attempts"),
                                row -> row.figures().attempts()),
                        ofNumber(
                                "exposures",
                                texts.of("assessment.items.exposures"),
                                row -> row.figures().exposures()),
                        ofText(
                                "level",
                                texts.of("assessment.form.level"),
                                row -> texts.of("assessment.form.level." + row.level())),
                        ofText(
                                "mustPass",
                                texts.of("assessment.form.must-pass"),
                                row -> row.mustPass() ? texts.of("assessment.form.must-pass") : null)));
        this.quality = quality;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected ItemListQuery query(Map<String, String> parameters) {
        return ItemListQuery.of(
                parameters, quality.exams().stream().map(CourseOutline::code).toList(), LocalDate.now(clock));
    }

    @Override
    protected Text about(ItemListQuery query) {
        return texts.filters()
                .by("assessment.exam", query.attempts().exam())
                .say(
                        "common.filter.days",
                        query.attempts().from().toString(),
                        query.attempts().to().toString())
                .byConstant(
                        "assessment.items.show",
                        "assessment.items.show.",
                        Optional.of(query.show()).filter(one -> one != ItemChoice.ALL))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<ItemRow> rows(ItemListQuery query, ListSort sort) {
        return sort.sorted(query.of(quality.exam(query.attempts())), ItemOrder.class);
    }

    private static @Nullable Text finding(Texts texts, ItemRow row) {
        if (!row.figures().isEnough()) {
            return texts.of("assessment.items.too-few", ItemFigures.ENOUGH);
        }
        return row.flags().isEmpty()
                ? texts.of("assessment.items.fine")
                : texts.joined(row.flags().stream()
                        .sorted()
                        .map(flag -> texts.of("assessment.items.flag." + flag))
                        .toList());
    }

    /** Two places, as on the page; nothing where too few attempts would make a figure of chance. */
    private static @Nullable BigDecimal rounded(ItemRow row, @Nullable Double figure) {
        return figure == null || !row.figures().isEnough()
                ? null
                : BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP);
    }
}
