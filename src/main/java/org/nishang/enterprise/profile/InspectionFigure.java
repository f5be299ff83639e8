package org.nishang.enterprise.profile;

import java.time.LocalDate;

/**
 * How many were inspected and how many of them passed, in a period.
 *
 * @param to inclusive
 */
public record InspectionFigure(InspectionKind kind, LocalDate from, LocalDate to, long inspected, long passed) {}
