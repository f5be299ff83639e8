package org.nishang.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;

/**
 * An enterprise in a list.
 *
 * @param headcount latest declared for today or earlier; {@code null} = not declared
 * @param stale whether that declaration is older than a year
 * @param employees people known to work there today
 * @param contact display names of its training contacts, joined by 、; empty where it has none
 */
public record EnterpriseRow(
        EnterpriseId id,
        String uscc,
        String name,
        Text region,
        @Nullable Integer headcount,
        @Nullable LocalDate headcountAsOf,
        boolean stale,
        int employees,
        String contact,
        @Nullable LocalDate deregisteredOn) {}
