package org.nishang.people.merge;

import java.util.Set;
import org.nishang.people.employment.StaffRow;

/** Two records that may be one person, the one registered first in front. */
public record DuplicatePair(StaffRow one, StaffRow other, Set<DuplicateSign> signs) {}
