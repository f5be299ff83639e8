package org.nishang.staffing.renewal;

import static org.nishang.common.register.Column.Kind.CODE;
import static org.nishang.common.register.Column.Kind.DATE;
import static org.nishang.common.register.Column.Kind.INTEGER;
import static org.nishang.common.register.Column.Kind.TEXT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.ListSource;
import org.springframework.stereotype.Component;

/** Who must renew, as a workbook: what the page shows, all rows. */
@Component
class RenewalList implements ListSource {

    private static final List<Column> COLUMNS = List.of(
            Column.of(TEXT, "name", "姓名", "Name"),
            Column.of(CODE, "document", "证件号码", "ID number"),
            Column.of(CODE, "uscc", "统一社会信用代码", "Social credit code"),
            Column.of(TEXT, "enterprise", "企业名称", "Enterprise"),
            Column.of(TEXT, "region", "所在地区", "Region"),
            Column.of(TEXT, "role", "角色", "Role"),
            Column.of(CODE, "number", "证书编号", "Certificate"),
            Column.of(DATE, "lastDay", "有效期至", "Last valid day"),
            Column.of(INTEGER, "required", "次日应配", "Required the day after"),
            Column.of(INTEGER, "held", "次日实配", "Held the day after"),
            Column.of(INTEGER, "missing", "次日缺口", "Short the day after"));

    private final Renewals renewals;
    private final Clock clock;

    RenewalList(Renewals renewals, Clock clock) {
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "renewals";
    }

    @Override
    public Text title() {
        return new Text("续期人员名单", "Who must renew");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Text about(Map<String, String> parameters) {
        var days = RenewalQuery.of(parameters, LocalDate.now(clock)).days();
        LocalDate last = Objects.requireNonNull(days.to()).minusDays(1);
        return new Text(
                "证书到期日 " + days.from() + " 至 " + last, "Certificates that run out from " + days.from() + " to " + last);
    }

    @Override
    public void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines) {
        for (RenewalRow row : renewals.due(RenewalQuery.of(parameters, LocalDate.now(clock)))) {
            var line = new ArrayList<@Nullable Object>();
            line.add(row.name());
            line.add(row.documentMasked());
            line.add(row.uscc());
            line.add(row.firm());
            line.add(row.region().zh());
            line.add(row.role().code());
            line.add(row.number());
            line.add(row.lastDay());
            line.add(row.required());
            line.add(row.heldThen());
            line.add(row.required() == null ? null : row.missing());
            lines.accept(line);
        }
    }
}
