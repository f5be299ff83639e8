package org.nishang.assessment.sitting;

import java.time.Instant;
import org.nishang.common.Points;
import org.springframework.modulith.NamedInterface;

/** A finished attempt in a list. */
@NamedInterface("api")
public record AttemptRow(AttemptId id, int number, Points score, Points passMark, boolean passed, Instant finishedAt) {}
