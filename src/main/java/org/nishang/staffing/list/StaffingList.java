package org.nishang.staffing.list;

import static org.nishang.common.register.Column.Kind.CODE;
import static org.nishang.common.register.Column.Kind.DATE;
import static org.nishang.common.register.Column.Kind.INTEGER;
import static org.nishang.common.register.Column.Kind.TEXT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.register.Column;
import org.nishang.common.register.ListSource;
import org.springframework.stereotype.Component;

/** The staffing list as a workbook: what its page shows, all rows, the most missing first. */
@Component
class StaffingList implements ListSource {

    private static final List<Column> COLUMNS = List.of(
            Column.of(CODE, "uscc", "统一社会信用代码", "Social credit code"),
            Column.of(TEXT, "name", "企业名称", "Enterprise"),
            Column.of(TEXT, "region", "所在地区", "Region"),
            Column.of(INTEGER, "headcount", "从业人员数", "Headcount"),
            Column.of(DATE, "declaredFor", "申报日期", "Declared for"),
            Column.of(INTEGER, "requiredD", "报检员应配", "Declarants required"),
            Column.of(INTEGER, "heldD", "报检员实配", "Declarants held"),
            Column.of(INTEGER, "shortfallD", "报检员缺口", "Declarants short"),
            Column.of(INTEGER, "requiredA", "内审员应配", "Auditors required"),
            Column.of(INTEGER, "heldA", "内审员实配", "Auditors held"),
            Column.of(INTEGER, "shortfallA", "内审员缺口", "Auditors short"),
            Column.of(DATE, "shortOn", "首次缺口日", "First short on"));

    private final StaffingOverview overview;
    private final Clock clock;

    StaffingList(StaffingOverview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "staffing";
    }

    @Override
    public Text title() {
        return new Text("企业配备情况表", "Staffing of enterprises");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Text about(Map<String, String> parameters) {
        var query = StaffingQuery.of(parameters, LocalDate.now(clock));
        var known = query.knownOn();
        return new Text(
                "截至 " + query.day() + (known == null ? "" : "，知晓日期 " + known),
                "As of " + query.day() + (known == null ? "" : ", as known on " + known));
    }

    @Override
    public void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines) {
        var query = StaffingQuery.of(parameters, LocalDate.now(clock));
        overview.page(query, StaffingSort.SHORTFALL, false, 0, Integer.MAX_VALUE)
                .entries()
                .forEach(entry -> lines.accept(line(entry)));
    }

    private static List<@Nullable Object> line(StaffingEntry entry) {
        var row = entry.row();
        var line = new ArrayList<@Nullable Object>();
        line.add(row.uscc());
        line.add(row.name());
        line.add(row.regionName().zh());
        line.add(row.headcount());
        line.add(row.declaredFor());
        for (TrainingRole role : TrainingRole.values()) {
            var needs = row.of(role);
            line.add(needs.required());
            line.add(needs.held());
            line.add(needs.shortfall());
        }
        line.add(entry.shortOn());
        return line;
    }
}
