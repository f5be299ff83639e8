package org.nishang.people;

/**
 * All that who asks may know of a person.
 *
 * @param mayManage whether who asks may record that the person leaves or changes posts
 * @param mayTransfer whether there is more than one enterprise in the scope of who asks
 */
public record StaffSheet(StaffRow person, boolean mayManage, boolean mayTransfer) {}
