package org.nishang.people;

import java.util.List;

/**
 * All that who asks may know of a person.
 *
 * @param former records of the same person that were merged into this one, the latest first
 * @param mayManage whether who asks may record that the person leaves or changes posts
 * @param mayTransfer whether there is more than one enterprise in the scope of who asks
 */
public record StaffSheet(
        StaffRow person, List<FormerRecord> former, boolean mayManage, boolean mayTransfer) {}
