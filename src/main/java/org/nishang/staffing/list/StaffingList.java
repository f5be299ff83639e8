package org.nishang.staffing.list;

import static org.nishang.common.TrainingRole.AUDITOR;
import static org.nishang.common.TrainingRole.DECLARANT;
import static org.nishang.common.register.Column.Kind.CODE;
import static org.nishang.common.register.Column.Kind.DATE;
import static org.nishang.common.register.Column.Kind.INTEGER;
import static org.nishang.common.register.Column.Kind.TEXT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nishang.common.Text;
import org.nishang.common.register.ListColumn;
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
                        ListColumn.of(
                                CODE,
                                "uscc",
                                "统一社会信用代码",
                                "Social credit code",
                                entry -> entry.row().uscc()),
                        ListColumn.of(
                                TEXT,
                                "name",
                                "企业名称",
                                "Enterprise",
                                entry -> entry.row().name()),
                        ListColumn.of(
                                TEXT,
                                "region",
                                "所在地区",
                                "Region",
                                entry -> entry.row().regionName().zh()),
                        ListColumn.of(
                                INTEGER,
                                "headcount",
                                "从业人员数",
                                "Headcount",
                                entry -> entry.row().headcount()),
                        ListColumn.of(
                                DATE,
                                "declaredFor",
                                "申报日期",
                                "Declared for",
                                entry -> entry.row().declaredFor()),
                        ListColumn.of(
                                INTEGER,
                                "requiredD",
                                "报检员应配",
                                "Declarants required",
                                entry -> entry.row().of(DECLARANT).required()),
                        ListColumn.of(
                                INTEGER,
                                "heldD",
                                "报检员实配",
                                "Declarants held",
                                entry -> entry.row().of(DECLARANT).held()),
                        ListColumn.of(
                                INTEGER,
                                "shortfallD",
                                "报检员缺口",
                                "Declarants short",
                                entry -> entry.row().of(DECLARANT).shortfall()),
                        ListColumn.of(
                                INTEGER,
                                "requiredA",
                                "内审员应配",
                                "Auditors required",
                                entry -> entry.row().of(AUDITOR).required()),
                        ListColumn.of(
                                INTEGER,
                                "heldA",
                                "内审员实配",
                                "Auditors held",
                                entry -> entry.row().of(AUDITOR).held()),
                        ListColumn.of(
                                INTEGER,
                                "shortfallA",
                                "内审员缺口",
                                "Auditors short",
                                entry -> entry.row().of(AUDITOR).shortfall()),
                        ListColumn.of(DATE, "shortOn", "首次缺口日", "First short on", StaffingEntry::shortOn)));
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
        return new Text(
                "截至 " + query.day() + (known == null ? "" : "，知晓日期 " + known),
                "As of " + query.day() + (known == null ? "" : ", as known on " + known));
    }

    @Override
    protected void rows(StaffingQuery query, Consumer<StaffingEntry> rows) {
        overview.page(query, StaffingSort.SHORTFALL, false, 0, Integer.MAX_VALUE)
                .entries()
                .forEach(rows);
    }
}
