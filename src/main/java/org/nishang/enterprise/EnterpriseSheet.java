package org.nishang.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.identity.EnterpriseId;

/**
 * All that is known of one enterprise itself.
 *
 * @param registeredOn null = not known, and so since ever
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
        String contact,
        List<HeadcountEntry> headcounts,
        boolean mayDeclare,
        boolean mayManage) {

    /** The declaration that is true on a day; nothing = not declared. */
    public java.util.Optional<HeadcountEntry> headcountOn(LocalDate day) {
        return headcounts.stream()
                .filter(entry -> entry.current() && !entry.asOf().isAfter(day))
                .findFirst();
    }
}
