package org.nishang.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;

/**
 * All that is known of one enterprise itself.
 *
 * @param registeredOn null = not known, and so since ever
 * @param closingReason why it was deregistered or merged; empty where nobody said
 * @param headcounts newest day first; announced ones included
 * @param mayDeclare whether who asks may declare its headcount
 * @param mayManage whether who asks may rename, move and deregister it
 */
public record EnterpriseSheet(
        EnterpriseId id,
        String uscc,
        String name,
        String regionCode,
        Text region,
        @Nullable String customsCode,
        boolean customsBroker,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn,
        String closingReason,
        Mergers mergers,
        String contact,
        List<HeadcountEntry> headcounts,
        boolean mayDeclare,
        boolean mayManage) {

    /**
     * @param into the enterprise that it became part of
     * @param parts those that became part of it, the latest first
     */
    public record Mergers(Optional<MergedEnterprise> into, List<MergedEnterprise> parts) {}

    /** Whether who asks may say that it was deregistered in error. What became part of another stays there. */
    public boolean mayReopen() {
        return mayManage && deregisteredOn != null && mergers.into().isEmpty();
    }

    /** Whether it is no enterprise any more on a day. */
    public boolean isClosedOn(LocalDate day) {
        return deregisteredOn != null && !deregisteredOn.isAfter(day);
    }

    /** The declaration that is true on a day; nothing = not declared. */
    public Optional<HeadcountEntry> headcountOn(LocalDate day) {
        return headcounts.stream()
                .filter(entry -> entry.current() && !entry.asOf().isAfter(day))
                .findFirst();
    }
}
