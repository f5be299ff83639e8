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
import java.util.function.Consumer;
import org.nishang.common.Text;
import org.nishang.common.register.ListSource;
import org.springframework.stereotype.Component;

/** Who must renew, as a workbook: what the page shows, all rows. */
@Component
class RenewalList extends ListSource<RenewalQuery, RenewalRow> {

    private final Renewals renewals;
    private final Clock clock;

    RenewalList(Renewals renewals, Clock clock) {
        super(
                "renewals",
                new Text("续期人员名单", "Who must renew"),
                List.of(
                        ofText("name", "姓名", "Name", RenewalRow::name),
                        ofCode("document", "证件号码", "ID number", RenewalRow::documentMasked),
                        ofCode("uscc", "统一社会信用代码", "Social credit code", RenewalRow::uscc),
                        ofText("enterprise", "企业名称", "Enterprise", RenewalRow::enterprise),
                        ofText("region", "所在地区", "Region", row -> row.region().zh()),
                        ofText("role", "角色", "Role", row -> row.role().code()),
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
        this.clock = clock;
    }

    @Override
    protected RenewalQuery query(Map<String, String> parameters) {
        return RenewalQuery.of(parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(RenewalQuery query) {
        LocalDate last = Objects.requireNonNull(query.days().to()).minusDays(1);
        return new Text(
                "证书到期日 " + query.days().from() + " 至 " + last,
                "Certificates that run out from " + query.days().from() + " to " + last);
    }

    @Override
    protected void rows(RenewalQuery query, Consumer<RenewalRow> rows) {
        renewals.due(query).forEach(rows);
    }
}
