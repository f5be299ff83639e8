package org.nishang.assessment.correction;

import static org.nishang.common.register.ListColumn.ofMinute;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Objections as a list; whose they are stands nowhere. */
@Component
class AppealList extends ListSource<AppealQuery, AppealRow> {

    private final AppealAnswering answering;
    private final Texts texts;

    AppealList(AppealAnswering answering, Texts texts, Clock clock) {
        super(
                "appeals",
                texts.of("assessment.appeal.menu"),
                List.of(
                        ofText("what", texts.of("assessment.appeal.what"), row -> what(texts, row)),
                        ofText("reason", texts.of("assessment.appeal.why"), AppealRow::reason),
                        ofText("state", texts.of("assessment.appeal.state"), row -> state(texts, row)),
                        ofMinute("since", texts.of("assessment.appeal.since"), clock.getZone(), AppealRow::raisedAt)));
        this.answering = answering;
        this.texts = texts;
    }

    @Override
    protected AppealQuery query(Map<String, String> parameters) {
        return AppealQuery.of(parameters);
    }

    @Override
    protected Text about(AppealQuery query) {
        return texts.filters()
                .byConstant("assessment.appeal.show", "assessment.appeal.show.", Optional.of(query.show()))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<AppealRow> rows(AppealQuery query, ListSort sort) {
        return sort.sorted(answering.searched(query), AppealOrder.class);
    }

    private static Text what(Texts texts, AppealRow row) {
        return row.position() == 0
                ? texts.of("assessment.appeal.about-all", row.exam())
                : texts.of("assessment.appeal.about", row.exam(), row.position());
    }

    private static Text state(Texts texts, AppealRow row) {
        return texts.of(row.toGrant() ? "assessment.appeal.to-grant" : "assessment.appeal.state." + row.state());
    }
}
