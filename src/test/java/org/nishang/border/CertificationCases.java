package org.nishang.border;

import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.certificate.renewal.RenewalDesk;
import org.nishang.certificate.renewal.RenewalNeedQuery;
import org.nishang.certificate.renewal.RenewalNeeds;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRuleEditing;
import org.nishang.certificate.rule.Validity;
import org.nishang.certificate.wallet.MyRenewals;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.cpd.CpdEvidence;
import org.nishang.cpd.CpdKind;
import org.nishang.cpd.CpdQuery;
import org.nishang.cpd.CpdReview;
import org.nishang.cpd.MyCpd;
import org.nishang.cpd.NewCpd;
import org.nishang.cpd.StaffCpd;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules of certification, continuing education and renewals, over the border. */
final class CertificationCases {

    private static final CpdQuery THEIRS = new CpdQuery(Border.THEIR_PERSON, Optional.empty(), Optional.empty());

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new CertificationCases().cases;
    }

    private CertificationCases() {
        put(
                "CertificationRuleEditing.preview(CertificationRule)",
                reads(w -> w.bean(CertificationRuleEditing.class)
                        .preview(new CertificationRule(
                                TrainingRole.DECLARANT,
                                LocalDate.of(2027, 1, 1),
                                new Validity(24, 90),
                                0,
                                0,
                                true,
                                false,
                                Optional.empty()))));
        put(
                "MyCpd.rows()",
                reads(w -> {
                            cpd(w, "SUBMITTED");
                            return w.bean(MyCpd.class).rows();
                        })
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put(
                "MyCpd.withdraw(UUID)",
                writes(w -> w.bean(MyCpd.class).withdraw(cpd(w, "SUBMITTED")))
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put("StaffCpd.of(PersonId)", reads(w -> {
            cpd(w, "SUBMITTED");
            return w.bean(StaffCpd.class).of(w.theirPerson);
        }));
        put(
                "StaffCpd.record(PersonId, NewCpd)",
                writes(w -> w.bean(StaffCpd.class).record(w.theirPerson, study())));
        put("StaffCpd.withdraw(PersonId, UUID)", writes(w -> {
            var staff = w.bean(StaffCpd.class);
            staff.withdraw(w.theirPerson, staff.record(w.theirPerson, study()));
        }));
        put("CpdReview.count(CpdQuery)", counts(w -> {
            cpd(w, "SUBMITTED");
            return w.bean(CpdReview.class).count(THEIRS) > 0;
        }));
        put("CpdReview.rows(CpdQuery, int)", reads(w -> {
            cpd(w, "SUBMITTED");
            return w.bean(CpdReview.class).rows(THEIRS, 100);
        }));
        put("CpdReview.accept(UUID)", writes(w -> w.bean(CpdReview.class).accept(cpd(w, "SUBMITTED"))));
        put(
                "CpdReview.decline(UUID, String)",
                writes(w -> w.bean(CpdReview.class).decline(cpd(w, "SUBMITTED"), "边界")));
        put("CpdEvidence.file(UUID)", reads(w -> w.bean(CpdEvidence.class).file(cpd(w, "ACCEPTED"))));
        put(
                "MyRenewals.outlooks()",
                reads(w -> w.bean(MyRenewals.class).outlooks())
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put(
                "MyRenewals.renew(String)",
                writes(w -> w.bean(MyRenewals.class).renew(ready(w)))
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put("RenewalDesk.renew(String)", writes(w -> w.bean(RenewalDesk.class).renew(ready(w))));
        put("RenewalNeeds.count()", counts(w -> {
            ready(w);
            int with = needs(w);
            w.bean(JdbcClient.class)
                    .sql("update certificate set surrendered_on = last_day where number = ?")
                    .param(w.theirCertificate)
                    .update();
            return with > needs(w);
        }));
        put("RenewalNeeds.rows(RenewalNeedQuery)", reads(w -> {
            ready(w);
            return w.bean(RenewalNeeds.class).rows(RenewalNeedQuery.ALL);
        }));
    }

    private static int needs(Border w) {
        return w.bean(RenewalNeeds.class).count();
    }

    /** Their certificate ends soon, and enough was done to renew it. */
    private static String ready(Border w) {
        var jdbc = w.bean(JdbcClient.class);
        jdbc.sql(
                        "update certification_rule set by_cpd = true, cpd_hours = 0.5, cpd_audits = 0, cpd_every_year = false where role = 'D'")
                .update();
        jdbc.sql("update certificate set last_day = ?, surrendered_on = null where number = ?")
                .params(LocalDate.now(w.bean(Clock.class)).plusDays(10), w.theirCertificate)
                .update();
        var id = cpd(w, "SUBMITTED");
        jdbc.sql("update cpd_record set role = 'D', state = 'ACCEPTED' where cpd_id = ?")
                .param(id)
                .update();
        return w.theirCertificate;
    }

    private static NewCpd study() {
        return new NewCpd(
                TrainingRole.AUDITOR,
                CpdKind.STUDY,
                LocalDate.of(2026, 5, 1),
                BigDecimal.ONE,
                "边界",
                "",
                Optional.empty(),
                "边界",
                Optional.empty(),
                Optional.empty());
    }

    /** Something that their person did, with a file. */
    static UUID cpd(Border w, String state) {
        var id = Uuids.next();
        var jdbc = w.bean(JdbcClient.class);
        jdbc.sql(
                        "insert into cpd_record (cpd_id, person_id, role, kind, done_on, hours, title, evidence, recorded_by, recorded_at, state) values (?, ?, 'A', 'STUDY', '2026-05-01', 2, ?, '', 'theirs', now(6), ?)")
                .params(id, w.theirPerson.value(), Border.THEIR_NAME, state)
                .update();
        jdbc.sql(
                        "insert into cpd_evidence (cpd_id, name, media_type, size, sha256, content) values (?, ?, 'image/png', 1, '', 'x')")
                .params(id, Border.THEIR_NAME + ".png")
                .update();
        return id;
    }

    private void put(String method, BorderCase borderCase) {
        cases.put(method, borderCase);
    }
}
