package org.nishang.people.employment;

import java.util.List;
import org.nishang.people.person.CorrectionRow;
import org.springframework.modulith.NamedInterface;

/**
 * All that who asks may know of a person.
 *
 * @param former records of the same person that were merged into this one, the latest first
 * @param pastPosts of all employments in scope
 * @param corrections of the person and of all employments in scope, the latest first
 * @param mayManage whether who asks may record that the person leaves or changes posts
 * @param mayTransfer whether there is more than one enterprise in the scope of who asks
 */
@NamedInterface("rehearsal")
public record StaffSheet(
        StaffRow person,
        List<FormerRecord> former,
        List<PastPosts> pastPosts,
        List<CorrectionRow> corrections,
        boolean mayManage,
        boolean mayTransfer,
        boolean maySeeInClear) {

    /** What can have been recorded wrongly of an employment, by those who may say so. */
    public List<EmploymentMistake> mistakes(EmploymentRow employment) {
        return mayManage ? EmploymentMistake.of(employment, mayTransfer) : List.of();
    }

    /** What the person was at an enterprise before, the latest first. */
    public List<PastPosts> pastPosts(EmploymentId employment) {
        return pastPosts.stream()
                .filter(past -> past.employment().equals(employment))
                .toList();
    }
}
