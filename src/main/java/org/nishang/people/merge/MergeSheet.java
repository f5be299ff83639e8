package org.nishang.people.merge;

import java.util.List;
import org.nishang.people.employment.StaffRow;

/** Two records side by side, and what to know before they become one. */
public record MergeSheet(StaffRow one, StaffRow other, List<MergeConcern> concerns) {}
