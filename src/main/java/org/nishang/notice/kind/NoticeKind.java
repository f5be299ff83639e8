package org.nishang.notice.kind;

import static org.nishang.notice.kind.NoticeFact.CLASS;
import static org.nishang.notice.kind.NoticeFact.COURSE;
import static org.nishang.notice.kind.NoticeFact.PLAIN;
import static org.nishang.notice.kind.NoticeFact.PROGRAMME;
import static org.nishang.notice.kind.NoticeFact.PROPOSAL;
import static org.nishang.notice.kind.NoticeFact.ROLE;

import java.util.List;

/**
 * Everything that can be told. Its words are {@code notice.kind.KIND} (what it is called), {@code notice.say.KIND.own}
 * (to the person) and {@code notice.say.KIND.staff} (to others): {0} is the person's name, {1} the enterprise's, {2}
 * the day, then come the facts in their order.
 */
public enum NoticeKind {
    /** Number, role, days left. */
    CERTIFICATE_ENDS(true, "certificates", "certificate-register/%1$s", PLAIN, ROLE, PLAIN),
    CERTIFICATE_ISSUED(false, "certificates", "certificate-register/%1$s", PLAIN, ROLE, PLAIN),
    CERTIFICATE_SUSPENDED(true, "certificates", "certificate-register/%1$s", PLAIN, ROLE),
    CERTIFICATE_REINSTATED(true, "certificates", "certificate-register/%1$s", PLAIN, ROLE),
    CERTIFICATE_REVOKED(true, "certificates", "certificate-register/%1$s", PLAIN, ROLE),
    /** Enterprise, role, how many are required and held then. */
    ENTERPRISE_SHORT(true, "", "staffing/%1$s", PLAIN, ROLE, PLAIN, PLAIN),
    /** Attempt, course, score. */
    EXAM_PASSED(false, "exam/%1$s", "", PLAIN, COURSE, PLAIN),
    EXAM_FAILED(false, "exam/%1$s", "", PLAIN, COURSE, PLAIN),
    /** Course for the link, course, until when. */
    EXAM_OPENED(false, "courses/%1$s/exam", "", PLAIN, COURSE, PLAIN),
    EXAM_CLOSES(true, "courses/%1$s/exam", "", PLAIN, COURSE, PLAIN),
    /** Attempt, course, score before and after. */
    RESULT_CHANGED(true, "exam/%1$s", "", PLAIN, COURSE, PLAIN, PLAIN),
    /** Attempt, course. */
    OBJECTION_ANSWERED(true, "exam/%1$s", "", PLAIN, COURSE),
    CPD_ACCEPTED(false, "cpd", "", ROLE),
    CPD_DECLINED(true, "cpd", "", ROLE),
    /** Programme, class. */
    NOMINATION_ASKED(true, "?", "", PROGRAMME, CLASS),
    PLACE_GIVEN(true, "?", "nominations", PROGRAMME, CLASS),
    PLACE_AWAITED(false, "?", "", PROGRAMME, CLASS),
    NOMINATION_ENDED(true, "?", "nominations", PROGRAMME, CLASS),
    CLASS_CANCELLED(true, "?", "nominations", PROGRAMME, CLASS),
    /** Class, place. */
    CLASS_MOVED(true, "?", "", CLASS, PLAIN),
    /** The address, masked. */
    ADDRESS_FAILS(true, "notice-settings", "people", PLAIN),
    CODE_ENDS(false, "", "staff-access"),
    EMPLOYMENT_ASKED(true, "people/claims", "people/claims"),
    /** How many pairs. */
    DUPLICATES_FOUND(false, "", "people/duplicates", PLAIN),
    /** Request. */
    PRIVACY_ASKED(true, "", "privacy-requests/%1$s", PLAIN),
    PRIVACY_DUE(true, "", "privacy-requests/%1$s", PLAIN),
    PRIVACY_LATE(true, "", "privacy-requests/%1$s", PLAIN),
    PRIVACY_ANSWERED(true, "my-requests", ""),
    /** Where it is decided on, kind of proposal. */
    APPROVAL_WAITS(true, "", "%1$s", PLAIN, PROPOSAL);

    private final boolean duty;
    private final String own;
    private final String staff;
    private final List<NoticeFact> facts;

    NoticeKind(boolean duty, String own, String staff, NoticeFact... facts) {
        this.duty = duty;
        this.own = own;
        this.staff = staff;
        this.facts = List.of(facts);
    }

    /** Whether the authority must tell it, so that nobody can refuse it by mail. */
    public boolean isDuty() {
        return duty;
    }

    /** What its facts are, in their order. */
    public List<NoticeFact> facts() {
        return facts;
    }

    /** Where it is looked at, below the portal's address. */
    public String path(Audience audience, List<String> values) {
        return (audience == Audience.PERSON ? own : staff).formatted(values.toArray());
    }

    /** @throws IllegalArgumentException unless there is a value for each fact */
    public void check(List<String> values) {
        if (values.size() != facts.size()) {
            throw new IllegalArgumentException(this + ": " + values);
        }
    }
}
