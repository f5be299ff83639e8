package org.nishang.people;

import java.util.Set;

/** Two records that may be one person, the one registered first in front. */
public record DuplicatePair(StaffRow one, StaffRow other, Set<DuplicateSign> signs) {}
