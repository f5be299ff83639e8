package org.nishang.learning.hours;

import java.time.Instant;
import java.util.UUID;
import org.nishang.course.CourseVersionId;

/**
 * What lets somebody read a course without a network.
 *
 * @param issuedAt nothing before it counts
 * @param notAfter nothing after it counts, and nothing arrives
 */
public record StudyTicket(UUID id, CourseVersionId version, Instant issuedAt, Instant notAfter) {}
