package org.nishang.assessment;

import java.time.Instant;
import org.nishang.common.Points;

/** A finished attempt in a list. */
public record AttemptRow(AttemptId id, int number, Points score, Points passMark, boolean passed, Instant finishedAt) {}
