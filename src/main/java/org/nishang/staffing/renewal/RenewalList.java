package org.nishang.staffing.renewal;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.enterprise.RegionNames;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Who must renew, as a workbook: what the page shows, all rows. */
@Component
class RenewalList extends ListSource<RenewalQuery, RenewalRow> {

    private final Renewals renewals;
    private final RegionNames regions;
    private final Texts texts;
    private final Clock clock;

    RenewalList(Renewals renewals, RegionNames regions, Texts texts, Clock clock) {
        super(
                "renewals",
                new Text("续期人员名单", "Who must renew"),
                List.of(
                        ofText("name", "姓名", "Name", RenewalRow::name),
                        ofCode("document", "证件号码", "Document number", RenewalRow::documentMasked),
                        ofCode("uscc", "统一社会信用代码", "Social credit code", RenewalRow::uscc),
                        ofText("enterprise", "企业名称", "Enterprise", RenewalRow::enterpriseName),
                        ofText("region", "所在地区", "Region", RenewalRow::region),
                        ofText(
                                "role",
                                "岗位",
                                "Post",
                                row -> texts.of("staffing.role." + row.role().code())),
                        ofCode("number", "证书编号", "Certificate", RenewalRow::number),
                        ofDay("lastDay", "有效期至", "Last valid day", RenewalRow::lastDay),
                        ofNumber("required", "次日应配", "Required the day after", RenewalRow::required),
                        ofNumber("held", "次日实配", "Held the day after", RenewalRow::heldThen),
                        ofNumber(
                                "missing",
                                "次日缺口",
                                "Short the day after",
                                row -> row.required() == null ? null : row.missing())));
        this.renewals = renewals;
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected RenewalQuery query(Map<String, String> parameters) {
        return RenewalQuery.of(parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(RenewalQuery query) {
        LocalDate last = Objects.requireNonNull(query.days().to()).minusDays(1);
        return texts.filters()
                .say("staffing.renewals.about", query.days().from().toString(), last.toString())
                .by("staffing.region", regions.named(query.region()))
                .by(
                        "staffing.role",
                        Optional.ofNullable(query.role()).map(role -> texts.of("staffing.role." + role.code())))
                .byConstant(
                        "staffing.renewals.effect", "staffing.renewals.effect.", Optional.ofNullable(query.effect()))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<RenewalRow> rows(RenewalQuery query, ListSort sort) {
        return sort.sorted(renewals.due(query), RenewalOrder.class);
    }
}
