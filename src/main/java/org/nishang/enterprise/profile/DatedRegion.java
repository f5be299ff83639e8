package org.nishang.enterprise.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * Where an enterprise was from a day to a day.
 *
 * @param name the code where the region is not in the table
 * @param from null = since ever
 * @param to first day no longer; null = it is there now
 * @param recordedBy who recorded that it came there; empty for the first
 */
public record DatedRegion(
        String code,
        Text name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String recordedBy) {}
