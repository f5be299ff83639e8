package org.nishang.staffing.list;

import static org.nishang.common.TrainingRole.AUDITOR;
import static org.nishang.common.TrainingRole.DECLARANT;
import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nishang.common.Text;
import org.nishang.common.register.ListSource;
import org.springframework.stereotype.Component;

/** The staffing list as a workbook: what its page shows, all rows, the most missing first. */
@Component
class StaffingList extends ListSource<StaffingQuery, StaffingEntry> {

    private final StaffingOverview overview;
    private final Clock clock;

    StaffingList(StaffingOverview overview, Clock clock) {
        super(
                "staffing",
                new Text("企业配备情况表", "Staffing of enterprises"),
                List.of(
                        ofCode(
                                "uscc",
                                "统一社会信用代码",
                                "Social credit code",
                                e -> e.row().uscc()),
                        ofText("name", "企业名称", "Enterprise", e -> e.row().name()),
                        ofText(
                                "region",
                                "所在地区",
                                "Region",
                                e -> e.row().regionName().zh()),
                        ofNumber("headcount", "从业人员数", "Headcount", e -> e.row().headcount()),
                        ofDay(
                                "declaredFor",
                                "申报日期",
                                "Declared for",
                                e -> e.row().declaredFor()),
                        ofNumber(
                                "requiredD",
                                "报检员应配",
                                "Declarants required",
                                e -> e.row().of(DECLARANT).required()),
                        ofNumber(
                                "heldD",
                                "报检员实配",
                                "Declarants held",
                                e -> e.row().of(DECLARANT).held()),
                        ofNumber(
                                "shortfallD",
                                "报检员缺口",
                                "Declarants short",
                                e -> e.row().of(DECLARANT).shortfall()),
                        ofNumber(
                                "requiredA",
                                "内审员应配",
                                "Auditors required",
                                e -> e.row().of(AUDITOR).required()),
                        ofNumber(
                                "heldA",
                                "内审员实配",
                                "Auditors held",
                                e -> e.row().of(AUDITOR).held()),
                        ofNumber(
                                "shortfallA",
                                "内审员缺口",
                                "Auditors short",
                                e -> e.row().of(AUDITOR).shortfall()),
                        ofDay("shortOn", "首次缺口日", "First short on", StaffingEntry::shortOn)));
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    protected StaffingQuery query(Map<String, String> parameters) {
        return StaffingQuery.of(parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(StaffingQuery query) {
        var known = query.knownOn();
        var gap = gap(query);
        return new Text(
                "截至 " + query.day() + (known == null ? "" : "，知晓日期 " + known)
                        + gap.map(Text::zh).orElse(""),
                "As of " + query.day() + (known == null ? "" : ", as known on " + known)
                        + gap.map(Text::en).orElse(""));
    }

    /** What is not known at all, so that nobody reads an empty cell as nothing required. */
    private Optional<Text> gap(StaffingQuery query) {
        if (!overview.isAnythingRecorded(query.knownOn())) {
            return Optional.of(new Text("；该知晓日期前系统尚无任何登记", "; nothing had been recorded by then"));
        }
        return overview.isRuleKnown(query.day(), query.knownOn())
                ? Optional.empty()
                : Optional.of(new Text("；没有已知的配备标准", "; no staffing rule is known"));
    }

    @Override
    protected void rows(StaffingQuery query, Consumer<StaffingEntry> rows) {
        overview.page(query, StaffingSort.SHORTFALL, false, 0, Integer.MAX_VALUE)
                .entries()
                .forEach(rows);
    }
}
