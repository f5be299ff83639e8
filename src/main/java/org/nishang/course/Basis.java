package org.nishang.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * What a lesson rests on: a fact, and the edition and clause that state it.
 *
 * @param validTo first day no longer true; {@code null} = open
 */
public record Basis(
        String fact,
        String edition,
        Text clause,
        Text statement,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
