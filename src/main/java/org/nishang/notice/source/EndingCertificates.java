package org.nishang.notice.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Certificates that end and are not renewed: so many days before, at first to who holds them, then to the enterprise,
 * at last to the authority. After a long stop only the last step is told that was reached, and of what has ended
 * nothing.
 */
@Component
class EndingCertificates implements DaySource {

    /** How many days before the last one, and who is told then. */
    enum Step {
        DAYS_7(7, EnumSet.allOf(Audience.class)),
        DAYS_30(30, EnumSet.of(Audience.PERSON, Audience.CONTACT)),
        DAYS_60(60, EnumSet.of(Audience.PERSON)),
        DAYS_90(90, EnumSet.of(Audience.PERSON));

        private final int days;
        private final Set<Audience> audience;

        Step(int days, Set<Audience> audience) {
            this.days = days;
            this.audience = audience;
        }
    }

    private static final int AT_ONCE = 500;

    private record Ending(String number, PersonId person, TrainingRole role, LocalDate lastDay) {}

    private final JdbcClient jdbc;
    private final Causes causes;
    private final NoticesFrom from;
    private final TransactionTemplate transaction;

    EndingCertificates(JdbcClient jdbc, Causes causes, NoticesFrom from, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.causes = causes;
        this.from = from;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void sweep(LocalDate today) {
        var until = Objects.requireNonNull(transaction.execute(status -> from.sweptUntil(NoticeKind.CERTIFICATE_ENDS)));
        until.filter(day -> day.isBefore(today)).ifPresent(day -> tell(day, today));
        if (until.filter(day -> !day.isBefore(today)).isEmpty()) {
            transaction.executeWithoutResult(status -> from.swept(NoticeKind.CERTIFICATE_ENDS, today));
        }
    }

    /** @param after the day until which all was told */
    private void tell(LocalDate after, LocalDate today) {
        var told = new HashSet<String>();
        for (Step step : Step.values()) {
            var due = ending(after.plusDays(step.days), today.plusDays(step.days), today).stream()
                    .filter(ending -> told.add(ending.number()))
                    .toList();
            for (int i = 0; i < due.size(); i += AT_ONCE) {
                var some = due.subList(i, Math.min(due.size(), i + AT_ONCE)).stream()
                        .map(ending -> cause(ending, step, today))
                        .toList();
                transaction.executeWithoutResult(status -> causes.record(some));
            }
        }
    }

    private static Cause cause(Ending ending, Step step, LocalDate today) {
        return new Cause(
                NoticeKind.CERTIFICATE_ENDS,
                ending.number(),
                String.valueOf(step.days),
                step.audience,
                Optional.of(ending.person()),
                Optional.empty(),
                List.of(
                        ending.number(),
                        ending.role().name(),
                        String.valueOf(ChronoUnit.DAYS.between(today, ending.lastDay()))),
                ending.lastDay());
    }

    private List<Ending> ending(LocalDate after, LocalDate until, LocalDate today) {
        return Sql.of(jdbc, """
                select c.number, c.person_id, c.role, c.last_day from certificate c
                where c.last_day > :after and c.last_day <= :until and c.last_day >= :today and %s
                order by c.last_day, c.number""", CertificateSql.unrenewed("c", ":today"))
                .param("after", after)
                .param("until", until)
                .param("today", today)
                .query((row, n) -> new Ending(
                        row.getString("number"),
                        new PersonId(Rows.uuid(row, "person_id")),
                        TrainingRole.of(row.getString("role")),
                        Rows.day(row, "last_day")))
                .list();
    }
}
