package org.nishang.certificate.paper;

import java.time.LocalDate;
import org.nishang.common.TrainingRole;

/**
 * A version of a template that somebody proposes.
 *
 * @param programme its code; empty = all programmes of the role
 * @param validFrom for certificates issued on this day or later
 */
public record TemplateDraft(TrainingRole role, String programme, PaperDesign design, LocalDate validFrom) {}
