package org.nishang.learning.nomination;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Nominations within the own scope as a list, as they were searched. */
@Component
class NominationList extends ListSource<NominationQuery, NominationRow> {

    private final Nominating nominating;
    private final Texts texts;

    NominationList(Nominating nominating, Texts texts, Clock clock) {
        super(
                "nominations",
                texts.of("learning.menu.nominations"),
                List.of(
                        ofText("name", texts.of("learning.nomination.person"), NominationRow::name),
                        ofCode("document", texts.of("learning.nomination.document"), NominationRow::documentMasked),
                        ofText("enterprise", texts.of("learning.nomination.enterprise"), NominationRow::enterprise),
                        ofText("programme", texts.of("learning.nomination.programme"), NominationRow::titled),
                        ofText(
                                "class",
                                texts.of("learning.nomination.class"),
                                row -> row.classOf().map(OpenClass::name).orElse(null)),
                        ofCode(
                                "code",
                                texts.of("learning.nomination.code"),
                                row -> row.classOf().map(OpenClass::code).orElse(null)),
                        ofDay(
                                "from",
                                texts.of("learning.nomination.begins"),
                                row -> row.classOf().map(OpenClass::from).orElse(null)),
                        ofText(
                                "state",
                                texts.of("learning.nomination.state"),
                                row -> texts.of("learning.nomination.state." + row.state())),
                        ofText("reason", texts.of("learning.nomination.reason"), NominationRow::reason),
                        ofDay(
                                "nominatedOn",
                                texts.of("learning.nomination.at"),
                                row -> LocalDate.ofInstant(row.nominatedAt(), clock.getZone()))));
        this.nominating = nominating;
        this.texts = texts;
    }

    @Override
    protected NominationQuery query(Map<String, String> parameters) {
        return NominationQuery.of(parameters);
    }

    @Override
    protected Text about(NominationQuery query) {
        return texts.filters()
                .byConstant("learning.nomination.state", "learning.nomination.show.", Optional.of(query.show()))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<NominationRow> rows(NominationQuery query, ListSort sort) {
        var by = sort.among(NominationOrder.class).orElse(new ListSort.By<>(NominationOrder.NOMINATED, true));
        return Pages.of((offset, limit) -> nominating.rows(query, by.order(), by.descending(), offset, limit));
    }
}
