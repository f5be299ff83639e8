package org.nishang.people;

import java.util.List;

/** Two records side by side, and what to know before they become one. */
public record MergeSheet(StaffRow one, StaffRow other, List<MergeConcern> concerns) {}
