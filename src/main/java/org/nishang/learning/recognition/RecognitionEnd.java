package org.nishang.learning.recognition;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** That somebody withdrew a recognition: from then on the course does not count any more. */
@NamedInterface("api")
public record RecognitionEnd(Instant at, String by, String reason) {}
