package org.nishang.people.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * That something was recorded wrongly and is put right.
 *
 * @param employment of which it was recorded; {@code null} = of the person
 * @param was the wrong value: a day, an enterprise's id, a name, a masked number; empty where there was none
 * @param wasHash of a wrong document number, as {@link PersonIdentity#hash} has it
 */
public record Correction(
        PersonId person,
        @Nullable UUID employment,
        CorrectedFact fact,
        String was,
        String became,
        byte @Nullable [] wasHash,
        String reason) {

    private static final Reason REASON =
            Reason.upTo(200, "people.correction.reason-missing", "people.correction.reason-long");

    /** @throws Refusal {@code people.correction.reason-missing} or {@code -long} */
    public Correction {
        reason = why(reason);
    }

    /** @throws Refusal {@code people.correction.reason-missing} or {@code -long} */
    public static String why(String reason) {
        return REASON.of(reason);
    }

    /** @throws Refusal {@code people.correction.same} */
    public static Correction ofDay(
            PersonId person,
            UUID employment,
            CorrectedFact fact,
            @Nullable LocalDate was,
            @Nullable LocalDate became,
            String reason) {
        return between(person, employment, fact, text(was), text(became), reason);
    }

    /** @throws Refusal {@code people.correction.same} */
    public static Correction ofEnterprise(
            PersonId person, UUID employment, EnterpriseId was, EnterpriseId became, String reason) {
        return between(person, employment, CorrectedFact.ENTERPRISE, was.toString(), became.toString(), reason);
    }

    /** @throws Refusal {@code people.correction.same} */
    static Correction ofName(PersonId person, String was, String became, String reason) {
        return between(person, null, CorrectedFact.NAME, was, became, reason);
    }

    /** @param wasHash of a wrong document number; what is masked alike may differ all the same */
    static Correction ofMasked(
            PersonId person, CorrectedFact fact, String was, String became, byte @Nullable [] wasHash, String reason) {
        return new Correction(person, null, fact, was, became, wasHash, reason);
    }

    private static Correction between(
            PersonId person, @Nullable UUID employment, CorrectedFact fact, String was, String became, String reason) {
        if (was.equals(became)) {
            throw new Refusal("people.correction.same");
        }
        return new Correction(person, employment, fact, was, became, null, reason);
    }

    private static String text(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
    }
}
