package org.nishang.learning.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course that somebody passed under another enrolment.
 *
 * @param version of the course; null = that is not known
 * @param examAlone whether its lessons were not asked for
 */
record EarlierPass(String course, LocalDate on, @Nullable String version, boolean examAlone) {}
