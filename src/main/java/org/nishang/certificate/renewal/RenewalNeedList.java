package org.nishang.certificate.renewal;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** What renewals lack, as a workbook: what the page shows, all rows. */
@Component
class RenewalNeedList extends ListSource<RenewalNeedQuery, RenewalNeed> {

    private final RenewalNeeds needs;
    private final Issuers issuers;
    private final Texts texts;
    private final Clock clock;

    RenewalNeedList(RenewalNeeds needs, Issuers issuers, Texts texts, Clock clock) {
        super(
                "renewal-needs",
                new Text("续期准备名单", "What renewals lack"),
                List.of(
                        ofText("name", "姓名", "Name", RenewalNeed::name),
                        ofCode("document", "证件号码", "Document number", RenewalNeed::documentMasked),
                        ofText("enterprise", "企业名称", "Enterprise", RenewalNeed::enterprises),
                        ofText(
                                "role",
                                "岗位",
                                "Post",
                                n -> texts.of("certificate.role." + n.outlook().role())),
                        ofCode("number", "证书编号", "Certificate", n -> n.outlook().number()),
                        ofDay(
                                "lastDay",
                                "有效期至",
                                "Last valid day",
                                n -> n.outlook().lastDay()),
                        ofDay(
                                "opens",
                                "可续期自",
                                "Renewable from",
                                n -> n.outlook().opens()),
                        ofDay(
                                "closes",
                                "可续期至",
                                "Renewable until",
                                n -> n.outlook().closes()),
                        ofText(
                                "hours",
                                "继续教育学时（已有/要求）",
                                "Hours (done/needed)",
                                n -> n.outlook()
                                        .cpd()
                                        .map(cpd -> cpd.hours().toPlainString() + "/"
                                                + cpd.hoursNeeded().toPlainString())
                                        .orElse(null)),
                        ofText(
                                "audits",
                                "参加审核次数（已有/要求）",
                                "Audits (done/needed)",
                                n -> n.outlook()
                                        .cpd()
                                        .map(cpd -> cpd.audits() + "/" + cpd.auditsNeeded())
                                        .orElse(null)),
                        ofText(
                                "ready",
                                "继续教育已满足",
                                "Education complete",
                                n -> n.outlook()
                                        .cpd()
                                        .map(cpd -> texts.of(cpd.isEnough() ? "common.yes" : "common.no"))
                                        .orElse(null))));
        this.needs = needs;
        this.issuers = issuers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected RenewalNeedQuery query(Map<String, String> parameters) {
        return RenewalNeedQuery.of(parameters);
    }

    @Override
    protected Text about(RenewalNeedQuery query) {
        return texts.filters()
                .say("certificate.needs.about", LocalDate.now(clock).toString(), RenewalNeeds.DAYS_AHEAD)
                .byConstant("certificate.register.role", "certificate.role.", query.role())
                .byConstant("certificate.needs.stage", "certificate.needs.stage.", query.stage())
                .by(
                        "certificate.needs.cpd",
                        query.ready()
                                .map(ready ->
                                        texts.of(ready ? "certificate.needs.ready" : "certificate.needs.not-ready")))
                .search(query.text())
                .text();
    }

    @Override
    protected Optional<Text> note() {
        return issuers.found()
                .map(issuer ->
                        texts.of("certificate.list.check", issuer.address().check()));
    }

    @Override
    protected Stream<RenewalNeed> rows(RenewalNeedQuery query, ListSort sort) {
        return sort.sorted(needs.rows(query), RenewalNeedOrder.class);
    }
}
