package org.nishang.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.common.TrainingRole;
import org.nishang.cpd.CpdKind;
import org.nishang.cpd.MyCpd;
import org.nishang.cpd.NewCpd;
import org.nishang.cpd.StaffCpd;
import org.springframework.stereotype.Component;

/** Continuing education that waits for its review: of a holder by herself, of others by their enterprise. */
@Component
class DemoCpdQueue implements DemoQueue {

    private final MyCpd own;
    private final StaffCpd staff;
    private final DemoActors actors;
    private final Clock clock;

    DemoCpdQueue(MyCpd own, StaffCpd staff, DemoActors actors, Clock clock) {
        this.own = own;
        this.staff = staff;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        var today = LocalDate.now(clock);
        actors.as(DemoAccounts.HOLDER, () -> {
            own.record(
                    done(TrainingRole.DECLARANT, CpdKind.SEMINAR, today.minusDays(9), 4, "新版报关单填制规范线上讲座", "主办方结业短信"));
            own.record(done(
                    TrainingRole.DECLARANT, CpdKind.STUDY, today.minusDays(27), 3, "自学 GB 31701 新旧版本差异", "学习笔记 6 页"));
        });
        var holders = holders(history);
        actors.as("contact", () -> {
            staff.record(
                    holders.getFirst().id(),
                    done(TrainingRole.AUDITOR, CpdKind.TRAINING, today.minusDays(15), 8, "内审员能力提升培训", "培训通知与签到表存企业档案"));
            staff.record(
                    holders.getLast().id(),
                    done(TrainingRole.AUDITOR, CpdKind.TEACHING, today.minusDays(21), 2, "向新员工讲授唛头与单证核对", "企业内训记录"));
        });
    }

    /** Auditors of the contact's enterprise, of whom there are several. */
    private static List<DemoPerson> holders(DemoHistory history) {
        var first = history.enterprises().getFirst();
        return history.training().certificates().stream()
                .filter(certificate -> certificate.role() == TrainingRole.AUDITOR && certificate.revoked == null)
                .map(certificate -> certificate.person)
                .filter(person -> person.jobs.getLast().enterprise() == first
                        && person.jobs.getLast().left() == null)
                .distinct()
                .toList();
    }

    private static NewCpd done(
            TrainingRole role, CpdKind kind, LocalDate day, int hours, String title, String evidence) {
        return new NewCpd(
                role,
                kind,
                day,
                BigDecimal.valueOf(hours),
                title,
                "",
                Optional.empty(),
                evidence,
                Optional.empty(),
                Optional.empty());
    }
}
