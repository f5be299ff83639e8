package org.nishang.assessment.authoring;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.FormText;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.quality.SimilarItem;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The items of a course as a list, without their answers. */
@Component
class BankList extends ListSource<BankQuery, BankRow> {

    private final ItemCatalogue catalogue;
    private final ItemAuthoring authoring;
    private final CourseCatalogue courses;
    private final Texts texts;

    BankList(ItemCatalogue catalogue, ItemAuthoring authoring, CourseCatalogue courses, Texts texts) {
        super(
                "items",
                texts.of("assessment.bank.menu"),
                List.of(
                        ofCode("item", texts.of("assessment.items.item"), BankRow::code),
                        ofText(
                                "kind",
                                texts.of("assessment.form.kind"),
                                row -> texts.of("assessment.items.kind." + row.kind())),
                        ofText("stem", texts.of("assessment.list.stem"), row -> stem(row.stem())),
                        ofText("version", texts.of("assessment.list.version"), row -> version(texts, row)),
                        ofCode("fact", texts.of("assessment.bank.basis"), BankRow::fact),
                        ofCode("edition", texts.of("assessment.bank.edition"), BankRow::edition),
                        ofText("clause", texts.of("assessment.list.clause"), BankRow::clause),
                        ofText("state", texts.of("assessment.bank.state"), row -> states(texts, row)),
                        ofText(
                                "difficulty",
                                texts.of("assessment.form.difficulty"),
                                row -> texts.of("assessment.form.difficulty." + row.difficulty())),
                        ofText(
                                "level",
                                texts.of("assessment.form.level"),
                                row -> texts.of("assessment.form.level." + row.level())),
                        ofText(
                                "mustPass",
                                texts.of("assessment.form.must-pass"),
                                row -> row.demand().mustPass() ? texts.of("assessment.form.must-pass") : null),
                        ofText(
                                "twins",
                                texts.of("assessment.bank.show.TWINS"),
                                row -> texts.joined(row.twins().stream()
                                        .map(SimilarItem::code)
                                        .toList()))));
        this.catalogue = catalogue;
        this.authoring = authoring;
        this.courses = courses;
        this.texts = texts;
    }

    /** In each language, or in the other while that is all there is. */
    private static @Nullable Text stem(FormText stem) {
        if (stem.isBlank()) {
            return null;
        }
        return stem.zh().isBlank() ? new Text(stem.en(), stem.en()) : new Text(stem.zh(), stem.en());
    }

    private static @Nullable Text version(Texts texts, BankRow row) {
        return row.revision() == 0
                ? null
                : texts.of(
                        row.portal() ? "assessment.bank.version-portal" : "assessment.bank.version-pack",
                        row.revision());
    }

    private static @Nullable Text states(Texts texts, BankRow row) {
        return texts.joined(Stream.of(
                        Optional.of(texts.of("assessment.bank.standing." + row.standing())),
                        Optional.ofNullable(row.draft())
                                .map(draft -> texts.of("assessment.bank.draft." + draft, row.draftBy())),
                        Optional.of(row.conflict())
                                .filter(conflict -> conflict)
                                .map(conflict -> texts.of("assessment.bank.conflict")))
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    protected BankQuery query(Map<String, String> parameters) {
        return BankQuery.of(
                parameters, authoring::ground, courses.current().getFirst().code());
    }

    @Override
    protected Text about(BankQuery query) {
        var topics = authoring.ground(query.course()).topics();
        return texts.filters()
                .by("assessment.bank.course", courses.current(query.course()).map(CourseOutline::title))
                .byConstant(
                        "assessment.bank.show",
                        "assessment.bank.show.",
                        Optional.of(query.show()).filter(show -> show != BankQuery.Show.ALL))
                .by("assessment.form.kind", named("assessment.items.kind.", query.kind()))
                .by("assessment.form.topic", Optional.ofNullable(topics.get(query.topic())))
                .by(
                        "assessment.form.difficulty",
                        named("assessment.form.difficulty.", query.difficulty() == 0 ? "" : "" + query.difficulty()))
                .by("assessment.bank.edition", query.edition())
                .search(query.text())
                .text();
    }

    private Optional<Text> named(String words, String code) {
        return Optional.of(code).filter(some -> !some.isEmpty()).map(some -> texts.of(words + some));
    }

    @Override
    protected Stream<BankRow> rows(BankQuery query, ListSort sort) {
        return sort.sorted(catalogue.rows(query), BankOrder.class);
    }
}
