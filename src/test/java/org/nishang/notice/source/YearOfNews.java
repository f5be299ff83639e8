package org.nishang.notice.source;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.nishang.approval.ProposalMade;
import org.nishang.assessment.correction.AppealAnswered;
import org.nishang.assessment.correction.ResultChanged;
import org.nishang.assessment.sitting.AttemptFinished;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.certificate.kernel.CertificateActed;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateIssued;
import org.nishang.common.Points;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.cpd.CpdDeclined;
import org.nishang.cpd.CpdKind;
import org.nishang.cpd.CpdRecorded;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.nomination.NominationChanged;
import org.nishang.learning.nomination.NominationState;
import org.nishang.learning.session.ClassChanged;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.sending.ReturnedNow;
import org.nishang.people.claim.ClaimAsked;
import org.nishang.privacy.RequestAnswered;
import org.nishang.privacy.RequestAsked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happens to people at any time of a year, and the list of what each has to hear of it. Every third piece of news
 * is published twice, as when something is done again after an interruption.
 */
final class YearOfNews {

    /** Of whom it is: the name of a person, the id, where they are employed today. */
    record One(String name, PersonId person, Optional<String> firm) {}

    private interface News {
        void about(One one, UUID id);
    }

    private final ApplicationEventPublisher events;
    private final ReturnedNow returned;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Random random;
    private final Map<String, EnterpriseId> firms;
    private final Set<String> told = new LinkedHashSet<>();
    private final List<News> kinds = List.of(
            this::issued,
            this::acted,
            this::sat,
            this::changed,
            this::answered,
            this::educated,
            this::nominated,
            this::movedUp,
            this::ended,
            this::moved,
            this::claimed,
            this::asked,
            this::proposed,
            this::returned);
    private final UUID session;
    private final UUID cancelled;
    private final One placed;

    /** @param placed who has a place in the class that is moved now and then */
    YearOfNews(
            ApplicationEventPublisher events,
            ReturnedNow returned,
            JdbcClient jdbc,
            Clock clock,
            Random random,
            Map<String, EnterpriseId> firms,
            One placed) {
        this.events = events;
        this.returned = returned;
        this.jdbc = jdbc;
        this.clock = clock;
        this.random = random;
        this.firms = firms;
        this.placed = placed;
        session = plan("XQ-Y1", "OPEN");
        cancelled = plan("XQ-Y2", "CANCELLED");
        jdbc.sql("""
                insert into nomination (nomination_id, person_id, programme, session_id, state, origin, place_in_line, nominated_at, nominated_by, version)
                values (?, ?, 'P-A', ?, 'PLACED', 'AUTHORITY', 1, now(6), ?, 0)""")
                .params(Uuids.next(), placed.person().value(), session, Uuids.next())
                .update();
    }

    /** What was to be told so far, as "who: kind subject step". */
    Set<String> told() {
        return told;
    }

    private UUID plan(String code, String state) {
        var id = Uuids.next();
        jdbc.sql(
                        "insert into training_session (session_id, code, name, role, credit_hours, from_date, to_date, programme) values (?, ?, ?, 'A', 8, '2027-03-01', '2027-03-02', 'P-A')")
                .params(id, code, code)
                .update();
        jdbc.sql(
                        "insert into class_plan (session_id, state, place, places, nominate_until, version) values (?, ?, 'Hall 1', 20, '2027-02-20', 0)")
                .params(id, state)
                .update();
        return id;
    }

    void happens(One one) {
        kinds.get(random.nextInt(kinds.size())).about(one, Uuids.next());
    }

    private void publish(Object event) {
        events.publishEvent(event);
        if (random.nextInt(3) == 0) {
            events.publishEvent(event);
        }
    }

    /** @return whether it was not on the list yet */
    private boolean tell(String who, NoticeKind kind, Object subject, String step) {
        return told.add("%s: %s %s %s".formatted(who, kind, subject, step));
    }

    private void tellBoth(One one, NoticeKind kind, Object subject, String step) {
        tell(one.name(), kind, subject, step);
        one.firm().ifPresent(firm -> tell("contact of " + firm, kind, subject, step));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void issued(One one, UUID id) {
        String number = "Y-" + id;
        publish(new CertificateIssued(
                new CertificateId(id),
                number,
                one.person(),
                TrainingRole.DECLARANT,
                today(),
                today().plusYears(2),
                false));
        tell(one.name(), NoticeKind.CERTIFICATE_ISSUED, number, "");
    }

    private void acted(One one, UUID id) {
        var acts = Map.of(
                CertificateEvent.SUSPENDED, NoticeKind.CERTIFICATE_SUSPENDED,
                CertificateEvent.REINSTATED, NoticeKind.CERTIFICATE_REINSTATED,
                CertificateEvent.REVOKED, NoticeKind.CERTIFICATE_REVOKED);
        for (CertificateEvent act : List.of(
                CertificateEvent.SUSPENDED,
                CertificateEvent.REINSTATED,
                CertificateEvent.REVOKED,
                CertificateEvent.REISSUED)) {
            var each = Uuids.next();
            publish(new CertificateActed(each, "Y-" + id, one.person(), TrainingRole.DECLARANT, act, today()));
            if (acts.containsKey(act)) {
                tellBoth(one, acts.get(act), each, "");
            }
        }
    }

    private void sat(One one, UUID id) {
        boolean passed = random.nextBoolean();
        publish(new AttemptFinished(
                new AttemptId(id), one.person(), "XQ", 1, Points.of(passed ? 80 : 40), passed, clock.instant()));
        tell(one.name(), passed ? NoticeKind.EXAM_PASSED : NoticeKind.EXAM_FAILED, id, "");
    }

    private void changed(One one, UUID id) {
        var cause = Uuids.next();
        publish(new ResultChanged(cause, new AttemptId(id), one.person(), "C04", Points.of(50), Points.of(60)));
        tell(one.name(), NoticeKind.RESULT_CHANGED, id + ":" + cause, "");
    }

    private void answered(One one, UUID id) {
        publish(new AppealAnswered(id, new AttemptId(Uuids.next()), one.person(), "C04"));
        tell(one.name(), NoticeKind.OBJECTION_ANSWERED, id, "");
    }

    private void educated(One one, UUID id) {
        if (random.nextBoolean()) {
            publish(new CpdRecorded(
                    id, one.person(), TrainingRole.DECLARANT, CpdKind.values()[0], today(), BigDecimal.ONE));
            tell(one.name(), NoticeKind.CPD_ACCEPTED, id, "");
        } else {
            publish(new CpdDeclined(id, one.person(), TrainingRole.DECLARANT, today()));
            tell(one.name(), NoticeKind.CPD_DECLINED, id, "");
        }
    }

    private void nominated(One one, UUID id) {
        nomination(one, id, session, NominationState.NOMINATED);
        tell(one.name(), NoticeKind.NOMINATION_ASKED, id, "NOMINATED");
    }

    private void movedUp(One one, UUID id) {
        nomination(one, id, session, NominationState.WAITING);
        tell(one.name(), NoticeKind.PLACE_AWAITED, id, "WAITING");
        nomination(one, id, session, NominationState.PLACED);
        tellBoth(one, NoticeKind.PLACE_GIVEN, id, "PLACED");
    }

    private void ended(One one, UUID id) {
        nomination(one, id, session, NominationState.DECLINED);
        tellBoth(one, NoticeKind.NOMINATION_ENDED, id, "DECLINED");
        var other = Uuids.next();
        nomination(one, other, cancelled, NominationState.WITHDRAWN);
        tellBoth(one, NoticeKind.CLASS_CANCELLED, other, "WITHDRAWN");
    }

    private void nomination(One one, UUID id, UUID classOf, NominationState state) {
        publish(new NominationChanged(
                id, one.person(), one.firm().map(firms::get).orElse(null), "P-A", classOf, state));
    }

    /** It concerns who has a place, whoever it happens to; at most once a day. */
    private void moved(One one, UUID id) {
        if (tell(placed.name(), NoticeKind.CLASS_MOVED, session + ":" + placed.person(), day())) {
            events.publishEvent(new ClassChanged(session, ClassChanged.What.MOVED));
        }
    }

    private void claimed(One one, UUID id) {
        one.firm().ifPresent(firm -> {
            publish(new ClaimAsked(id, one.person(), firms.get(firm), today()));
            tellBoth(one, NoticeKind.EMPLOYMENT_ASKED, id, "");
        });
    }

    private void asked(One one, UUID id) {
        publish(new RequestAsked(id, today().plusDays(15)));
        tell("whole", NoticeKind.PRIVACY_ASKED, id, "");
        publish(new RequestAnswered(id, one.person(), today()));
        tell(one.name(), NoticeKind.PRIVACY_ANSWERED, id, "");
    }

    private void proposed(One one, UUID id) {
        publish(new ProposalMade(id, "CLASS_CLOSING"));
        tell("whole", NoticeKind.APPROVAL_WAITS, id, "");
    }

    private void returned(One one, UUID id) {
        if (tell(one.name(), NoticeKind.ADDRESS_FAILS, one.person(), day())) {
            one.firm().ifPresent(firm -> tell("contact of " + firm, NoticeKind.ADDRESS_FAILS, one.person(), day()));
            returned.mailTo(one.person().value(), id + "@example.org");
        }
    }

    /** Of what is told each time that it happens. */
    private String day() {
        return clock.instant().toString().substring(0, 10);
    }
}
