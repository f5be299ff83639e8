package org.nishang.border;

import static org.nishang.border.Border.THEIR_NAME;
import static org.nishang.border.Border.THEIR_PERSON;
import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.assessment.sitting.ExamPapers;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.life.CertificateAct;
import org.nishang.certificate.life.CertificateCorrections;
import org.nishang.certificate.life.CertificateLife;
import org.nishang.certificate.paper.CertificateCredentials;
import org.nishang.certificate.paper.CertificateDownloads;
import org.nishang.certificate.register.BookFilter;
import org.nishang.certificate.register.CertificateBook;
import org.nishang.certificate.register.CertificateBooks;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.certificate.wallet.MyCertificates;
import org.nishang.common.Period;
import org.nishang.common.SearchText;
import org.nishang.common.Uuids;
import org.nishang.report.Total;
import org.nishang.report.TotalRowOrder;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.staffing.announcement.RuleDraft;
import org.nishang.staffing.announcement.RuleEditing;
import org.nishang.staffing.forecast.StaffingForecast;
import org.nishang.staffing.list.OwnNeeds;
import org.nishang.staffing.list.StaffingDetail;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.list.StaffingQuery;
import org.nishang.staffing.list.StaffingSort;
import org.nishang.staffing.renewal.RenewalQuery;
import org.nishang.staffing.renewal.Renewals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates, exams, staffing and totals, over the border. */
final class FigureCases {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final TotalsQuery THERE = new TotalsQuery(LocalDate.of(2025, 1, 1), DAY, DAY, null, "330481", null);
    private static final RegisterFilter THEIR_CERTIFICATES =
            new RegisterFilter(DAY, THEIR_PERSON, Optional.empty(), Optional.empty(), Optional.empty(), "");
    private static final BookFilter THEIR_BOOK = new BookFilter(
            CertificateBook.ISSUES, DAY.minusYears(10), DAY.plusYears(10), Optional.empty(), Optional.empty());
    private static final StaffingQuery THEIR_STAFFING =
            new StaffingQuery(DAY, null, "", null, null, null, null, THEIR_NAME);

    private static final RenewalQuery THEIR_RENEWALS =
            new RenewalQuery(new Period(DAY, DAY.plusYears(4)), DAY, "", null, null, THEIR_NAME);

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new FigureCases().cases;
    }

    private FigureCases() {
        put(
                "CertificateDownloads.file(String, Optional)",
                reads(w -> w.bean(CertificateDownloads.class)
                        .file(w.theirCertificate, Optional.empty())
                        .name()));
        put(
                "CertificateCredentials.credential(String)",
                reads(w -> w.bean(CertificateCredentials.class)
                        .credential(w.theirCertificate)
                        .name()));
        put(
                "CertificateCredentials.png(String)",
                reads(w -> w.bean(CertificateCredentials.class)
                        .png(w.theirCertificate)
                        .name()));
        put(
                "CertificateCredentials.svg(String)",
                reads(w -> w.bean(CertificateCredentials.class)
                        .svg(w.theirCertificate)
                        .name()));
        put("CertificateCorrections.differences(String)", reads(w -> {
            misprint(w);
            return w.bean(CertificateCorrections.class).differences(w.theirCertificate);
        }));
        put("CertificateCorrections.request(String, String)", writes(w -> {
            misprint(w);
            w.bean(CertificateCorrections.class).request(w.theirCertificate, "边界");
        }));
        put("CertificateCorrections.open()", reads(w -> {
            correction(w);
            return w.bean(CertificateCorrections.class).open();
        }));
        put(
                "CertificateCorrections.grant(UUID)",
                writes(w -> w.bean(CertificateCorrections.class).grant(correction(w))));
        put(
                "CertificateCorrections.decline(UUID)",
                writes(w -> w.bean(CertificateCorrections.class).decline(correction(w))));
        put(
                "CertificateLife.sheet(String, LocalDate)",
                reads(w -> w.bean(CertificateLife.class).sheet(w.theirCertificate, DAY)));
        put(
                "CertificateLife.preview(String, CertificateEvent, LocalDate, LocalDate)",
                reads(w -> w.bean(CertificateLife.class)
                        .preview(
                                w.theirCertificate,
                                CertificateEvent.REVOKED,
                                LocalDate.now(w.bean(Clock.class)),
                                null)));
        put(
                "CertificateLife.act(String, long, CertificateAct)",
                writes(w -> w.bean(CertificateLife.class)
                        .act(
                                w.theirCertificate,
                                0,
                                new CertificateAct(
                                        CertificateEvent.REVOKED, LocalDate.now(w.bean(Clock.class)), null, "边界"))));
        put(
                "CertificateRegister.count(RegisterFilter)",
                counts(w -> w.bean(CertificateRegister.class).count(THEIR_CERTIFICATES) > 0));
        put(
                "CertificateRegister.ofPerson(PersonId, LocalDate)",
                reads(w -> w.bean(CertificateRegister.class).ofPerson(w.theirPerson, DAY)));
        put(
                "CertificateRegister.numbered(SearchText, LocalDate, int)",
                reads(w -> w.bean(CertificateRegister.class).numbered(SearchText.of(w.theirCertificate), DAY, 1000)));
        put(
                "CertificateRegister.rows(RegisterFilter, Order, boolean, int, int)",
                reads(w -> w.bean(CertificateRegister.class)
                        .rows(THEIR_CERTIFICATES, CertificateRegister.Order.values()[0], false, 0, 1000)));
        put(
                "CertificateBooks.entries(BookFilter, int, int)",
                reads(w -> w.bean(CertificateBooks.class).entries(THEIR_BOOK, 0, 1000)));
        put(
                "CertificateBooks.count(BookFilter)",
                counts(w -> w.bean(CertificateBooks.class).count(THEIR_BOOK)
                        > w.bean(CertificateBooks.class).entries(THEIR_BOOK, 0, 1000).stream()
                                .filter(entry -> !entry.number().equals(w.theirCertificate))
                                .count()));
        put(
                "MyCertificates.cards()",
                reads(w -> w.bean(MyCertificates.class).cards())
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put(
                "ExamPapers.awaitsMarks(AttemptId)",
                writes(w -> w.bean(ExamPapers.class).awaitsMarks(w.theirAttempt()))
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put(
                "ExamPapers.review(AttemptId)",
                writes(w -> {
                            var attempt = w.theirAttempt();
                            w.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                    .sql(
                                            "update attempt set state = 'FINISHED', finished_at = utc_timestamp(6), score = 0, passed = false where attempt_id = ?")
                                    .param(attempt.value())
                                    .update();
                            w.bean(jakarta.persistence.EntityManager.class).clear();
                            w.bean(ExamPapers.class).review(attempt);
                        })
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put("RuleEditing.preview(RuleDraft)", reads(w -> {
            var rules = w.bean(RuleEditing.class);
            var rows = new java.util.EnumMap<org.nishang.common.TrainingRole, List<org.nishang.staffing.rule.RuleRow>>(
                    org.nishang.common.TrainingRole.class);
            for (var role : org.nishang.common.TrainingRole.values()) {
                rows.put(role, List.of(new org.nishang.staffing.rule.RuleRow(0, null, 9, 0, 0, null, null)));
            }
            return rules.preview(new RuleDraft("试边界", LocalDate.of(2027, 1, 1), rows, Map.of()));
        }));
        put(
                "OwnNeeds.today()",
                reads(w -> w.bean(OwnNeeds.class).today())
                        .by(w -> w.learner(w.theirPerson))
                        .against(w -> List.of(w.learner(w.ourPerson))));
        put(
                "StaffingDetail.of(EnterpriseId, LocalDate, LocalDate)",
                reads(w -> w.bean(StaffingDetail.class).of(w.theirs, DAY, null)));
        put(
                "StaffingForecast.byMonth(String, LocalDate, int)",
                counts(w -> w.bean(StaffingForecast.class).byMonth("330481", DAY, 3).stream()
                        .anyMatch(one -> one.enterprisesShort() > 0)));
        put(
                "StaffingForecast.shortages(String, LocalDate, LocalDate)",
                reads(w -> w.bean(StaffingForecast.class).shortages("", DAY, DAY.plusMonths(3))));
        put("Renewals.due(RenewalQuery)", reads(w -> w.bean(Renewals.class).due(THEIR_RENEWALS)));
        put(
                "Renewals.fallingShort(RenewalQuery)",
                reads(w -> w.bean(Renewals.class).fallingShort(THEIR_RENEWALS)));
        put(
                "Renewals.seats(String, LocalDate, int)",
                counts(w -> w.bean(Renewals.class).seats("330481", DAY, 48).stream()
                        .anyMatch(month -> month.people().values().stream().anyMatch(n -> n > 0))));
        put(
                "StaffingOverview.byRegion(StaffingQuery)",
                counts(w ->
                        !w.bean(StaffingOverview.class).byRegion(THEIR_STAFFING).isEmpty()));
        put(
                "StaffingOverview.count(StaffingQuery)",
                counts(w -> w.bean(StaffingOverview.class).count(THEIR_STAFFING) > 0));
        put(
                "StaffingOverview.page(StaffingQuery, StaffingSort, boolean, int, int)",
                reads(w -> w.bean(StaffingOverview.class).page(THEIR_STAFFING, StaffingSort.SHORTFALL, false, 0, 100)));
        put(
                "StaffingOverview.rows(LocalDate, LocalDate, String)",
                reads(w -> w.bean(StaffingOverview.class).rows(DAY, null, "")));
        put(
                "StaffingOverview.summary(StaffingQuery)",
                counts(w ->
                        w.bean(StaffingOverview.class).summary(THEIR_STAFFING).enterprises() > 0));
        put(
                "Totals.byMonth(TotalsQuery)",
                counts(w -> w.bean(Totals.class).byMonth(THERE).stream()
                        .anyMatch(month -> month.personTimes().values().stream().anyMatch(n -> n > 0))));
        put(
                "Totals.count(Total, String, TotalsQuery)",
                counts(w -> w.bean(Totals.class).count(Total.of("T10"), "undeclared", THERE)
                                + w.bean(Totals.class).count(Total.of("T8"), "", THERE)
                        > 0));
        put(
                "Totals.enterprisesWithExpiring(String, TotalsQuery)",
                counts(w -> w.bean(Totals.class)
                                .enterprisesWithExpiring(
                                        "90",
                                        new TotalsQuery(
                                                THERE.from(),
                                                LocalDate.of(2027, 3, 1),
                                                LocalDate.of(2027, 3, 1),
                                                null,
                                                "330481",
                                                null))
                        > 0));
        put(
                "Totals.rows(Total, String, TotalsQuery)",
                reads(w -> w.bean(Totals.class).rows(Total.of("T8"), "", THERE)));
        put(
                "Totals.rows(Total, String, TotalsQuery, TotalRowOrder, int, int)",
                reads(w -> w.bean(Totals.class).rows(Total.of("T8"), "", THERE, TotalRowOrder.NAMES, 0, 1000)));
        put(
                "Totals.sheet(TotalsQuery)",
                counts(w -> w.bean(Totals.class).sheet(THERE).numbers().anyMatch(n -> n.doubleValue() > 0)
                        && w.bean(Totals.class).count(Total.of("T13"), "active", THERE) > 0));
    }

    /** Their paper does not say what the registers say. */
    private static void misprint(Border w) {
        w.bean(JdbcClient.class)
                .sql(
                        "update certificate_document join certificate using (certificate_id) set frozen = json_set(frozen, '$.holder', '误印') where number = ?")
                .param(w.theirCertificate)
                .update();
    }

    /** Somebody has asked for a correction of theirs. */
    private static UUID correction(Border w) {
        var id = Uuids.next();
        w.bean(JdbcClient.class)
                .sql(
                        "insert into certificate_correction (correction_id, certificate_id, reason, requested_by, requested_at, version) select ?, certificate_id, '误印', 'somebody', now(6), 0 from certificate where number = ?")
                .params(id, w.theirCertificate)
                .update();
        return id;
    }

    private void put(String method, BorderCase borderCase) {
        cases.put(method, borderCase);
    }
}
