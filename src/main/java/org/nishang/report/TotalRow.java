package org.nishang.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing counted. What a total has no use for is {@code null}.
 *
 * @param part the figure of the total that the row belongs to
 * @param document masked
 * @param enterprise the employers in scope on the day that counts, or the enterprise counted
 * @param number of the certificate
 * @param date the day on which it counts: completion, issue, last valid day, effect
 * @param sessions how many (person, session) pairs a distinct person has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalRow(
        @Nullable String part,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String document,
        @Nullable String role,
        @Nullable String session,
        @Nullable String sessionName,
        @Nullable BigDecimal creditHours,
        @Nullable Integer sessions,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable UUID enterpriseId,
        @Nullable String uscc,
        @Nullable String enterprise,
        @Nullable String region,
        @Nullable Integer headcount,
        @Nullable Integer required,
        @Nullable Integer held,
        @Nullable Integer shortfall,
        @Nullable Boolean counted) {}
