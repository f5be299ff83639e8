package org.nishang.certificate.renewal;

import static org.nishang.common.register.Column.Kind.CODE;
import static org.nishang.common.register.Column.Kind.DATE;
import static org.nishang.common.register.Column.Kind.TEXT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.ListSource;
import org.springframework.stereotype.Component;

/** What renewals lack, as a workbook: what the page shows, all rows. */
@Component
class RenewalNeedList implements ListSource {

    private static final List<Column> COLUMNS = List.of(
            Column.of(TEXT, "name", "姓名", "Name"),
            Column.of(CODE, "document", "证件号码", "ID number"),
            Column.of(TEXT, "enterprise", "企业名称", "Enterprise"),
            Column.of(TEXT, "role", "角色", "Role"),
            Column.of(CODE, "number", "证书编号", "Certificate"),
            Column.of(DATE, "lastDay", "有效期至", "Last valid day"),
            Column.of(DATE, "opens", "可续期自", "Renewable from"),
            Column.of(DATE, "closes", "可续期至", "Renewable until"),
            Column.of(TEXT, "hours", "继续教育学时（已有/要求）", "Hours (done/needed)"),
            Column.of(TEXT, "audits", "参加审核次数（已有/要求）", "Audits (done/needed)"),
            Column.of(TEXT, "ready", "继续教育已满足", "Education complete"));

    private final RenewalNeeds needs;
    private final Clock clock;

    RenewalNeedList(RenewalNeeds needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "renewal-needs";
    }

    @Override
    public Text title() {
        return new Text("续期准备名单", "What renewals lack");
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Text about(Map<String, String> parameters) {
        return new Text(
                LocalDate.now(clock) + " 可续期或 " + RenewalNeeds.DAYS_AHEAD + " 天内可续期",
                "Renewable on " + LocalDate.now(clock) + " or within " + RenewalNeeds.DAYS_AHEAD + " days");
    }

    @Override
    public void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines) {
        for (RenewalNeed need : needs.rows(RenewalNeedQuery.of(parameters))) {
            var outlook = need.outlook();
            var line = new ArrayList<@Nullable Object>();
            line.add(need.name());
            line.add(need.documentMasked());
            line.add(need.firms());
            line.add(outlook.role().code());
            line.add(outlook.number());
            line.add(outlook.lastDay());
            line.add(outlook.opens());
            line.add(outlook.closes());
            line.add(outlook.cpd()
                    .map(one -> one.hours().toPlainString()
                            + "/"
                            + one.hoursNeeded().toPlainString())
                    .orElse(null));
            line.add(outlook.cpd()
                    .map(one -> one.audits() + "/" + one.auditsNeeded())
                    .orElse(null));
            line.add(outlook.cpd().map(one -> one.isEnough() ? "是" : "否").orElse(null));
            lines.accept(line);
        }
    }
}
