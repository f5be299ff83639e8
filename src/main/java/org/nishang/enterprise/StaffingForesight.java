package org.nishang.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/** What the staffing of an enterprise would become, before something is done; implemented where staffing is counted. */
public interface StaffingForesight {

    /** One role before and after; short = required minus held, never below 0, and 0 where no headcount is known. */
    record RoleChange(TrainingRole role, int heldBefore, int heldAfter, int shortBefore, int shortAfter) {}

    /** With another headcount from that day on. */
    List<RoleChange> withHeadcount(EnterpriseId enterprise, LocalDate day, int headcount);

    /** With that grade from that day on. */
    List<RoleChange> withGrade(EnterpriseId enterprise, LocalDate day, String scheme, String grade);

    /** Without one of its people from that day on. */
    List<RoleChange> withoutPerson(EnterpriseId enterprise, PersonId person, LocalDate day);

    /** When it is not there any more from that day on. */
    List<RoleChange> without(EnterpriseId enterprise, LocalDate day);
}
