package org.nishang.notice.cause;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;

/**
 * Why something is told. The same kind, subject and step are one cause, whoever finds it and how often.
 *
 * @param subject what it is about: an id, or two with a colon between; at most 120 characters
 * @param step empty where a thing is told once
 * @param audience who is told: the person, contacts of the enterprise or else of those that employ the person, the
 *     authority there
 * @param facts what the words need, in the order of the kind; no names of people, which can be erased
 * @param day on which it holds, as the words say
 */
public record Cause(
        NoticeKind kind,
        String subject,
        String step,
        Set<Audience> audience,
        Optional<PersonId> person,
        Optional<EnterpriseId> enterprise,
        List<String> facts,
        LocalDate day) {

    public Cause {
        kind.check(facts);
        audience = Set.copyOf(audience);
        facts = List.copyOf(facts);
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("told to nobody: " + kind);
        }
    }

    /** Something about a person, told to that person alone. */
    public static Cause of(NoticeKind kind, Object subject, PersonId person, LocalDate day, Object... facts) {
        return new Cause(
                kind,
                subject.toString(),
                "",
                EnumSet.of(Audience.PERSON),
                Optional.of(person),
                Optional.empty(),
                words(facts),
                day);
    }

    /** Something about an enterprise, told to its contacts. */
    public static Cause of(NoticeKind kind, Object subject, EnterpriseId enterprise, LocalDate day, Object... facts) {
        return new Cause(
                kind,
                subject.toString(),
                "",
                EnumSet.of(Audience.CONTACT),
                Optional.empty(),
                Optional.of(enterprise),
                words(facts),
                day);
    }

    /** Something about everything, told to the authority. */
    public static Cause toAuthority(NoticeKind kind, Object subject, LocalDate day, Object... facts) {
        return new Cause(
                kind,
                subject.toString(),
                "",
                EnumSet.of(Audience.AUTHORITY),
                Optional.empty(),
                Optional.empty(),
                words(facts),
                day);
    }

    public Cause at(String wanted) {
        return new Cause(kind, subject, wanted, audience, person, enterprise, facts, day);
    }

    public Cause to(Set<Audience> wanted) {
        return new Cause(kind, subject, step, wanted, person, enterprise, facts, day);
    }

    /** Told to the contacts of this enterprise, and to no other that employs the person. */
    public Cause toContactsOf(EnterpriseId only) {
        return new Cause(
                kind,
                subject,
                step,
                EnumSet.of(Audience.PERSON, Audience.CONTACT),
                person,
                Optional.of(only),
                facts,
                day);
    }

    private static List<String> words(Object... facts) {
        return java.util.Arrays.stream(facts).map(Object::toString).toList();
    }
}
