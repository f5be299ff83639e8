package org.nishang.certificate.print;

import java.time.LocalDate;
import org.nishang.common.TrainingRole;

/**
 * A training session whose certificates can be printed together.
 *
 * @param until its last day
 * @param papers certificates of those who passed, as far as they are seen
 */
public record PrintableSession(String code, String name, TrainingRole role, LocalDate until, int papers) {}
