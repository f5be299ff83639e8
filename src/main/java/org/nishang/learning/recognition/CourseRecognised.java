package org.nishang.learning.recognition;

import java.util.UUID;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;

/**
 * Two people have decided that a course counts. Published inside the transaction that decides it.
 *
 * @param programme in the version of the enrolment
 */
public record CourseRecognised(UUID enrolment, PersonId person, Programme programme, String course) {}
