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
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.enterprise.RegionNames;
import org.nishang.platform.Texts;
import org.nishang.staffing.book.SizeBand;
import org.springframework.stereotype.Component;

/** The staffing list as a workbook: what its page shows, all rows, the most missing first. */
@Component
class StaffingList extends ListSource<StaffingQuery, StaffingEntry> {

    private final StaffingOverview overview;
    private final RegionNames regions;
    private final Texts texts;
    private final Clock clock;

    StaffingList(StaffingOverview overview, RegionNames regions, Texts texts, Clock clock) {
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
                        ofText("region", "所在地区", "Region", e -> e.row().regionName()),
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
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected StaffingQuery query(Map<String, String> parameters) {
        return StaffingQuery.of(parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(StaffingQuery query) {
        var words = texts.filters().say("common.filter.as-of", query.day().toString());
        var known = query.knownOn();
        if (known != null) {
            words.by("staffing.known-on", known.toString());
        }
        gap(query).ifPresent(words::say);
        return words.by("staffing.region", regions.named(query.region()))
                .by(
                        "staffing.role",
                        Optional.ofNullable(query.role()).map(role -> texts.of("staffing.role." + role.code())))
                .byConstant("staffing.state", "staffing.state.", Optional.ofNullable(query.state()))
                .by("staffing.headcount", Optional.ofNullable(query.size()).map(this::size))
                .by("staffing.grade", Optional.ofNullable(query.grade()))
                .search(query.text())
                .text();
    }

    private Text size(SizeBand band) {
        return band.to() == Integer.MAX_VALUE
                ? texts.of("staffing.size.from", band.from())
                : texts.of("staffing.size.between", band.from(), band.to());
    }

    /** What is not known at all, so that nobody reads an empty cell as nothing required. */
    private Optional<String> gap(StaffingQuery query) {
        if (!overview.isAnythingRecorded(query.knownOn())) {
            return Optional.of("staffing.list.nothing-recorded");
        }
        return overview.isRuleKnown(query.day(), query.knownOn())
                ? Optional.empty()
                : Optional.of("staffing.list.no-rule");
    }

    @Override
    protected Stream<StaffingEntry> rows(StaffingQuery query, ListSort sort) {
        var by = sort.among(StaffingSort.class, StaffingSort::column)
                .orElse(new ListSort.By<>(StaffingSort.SHORTFALL, false));
        return overview.page(query, by.order(), by.descending(), 0, Integer.MAX_VALUE).entries().stream();
    }
}
