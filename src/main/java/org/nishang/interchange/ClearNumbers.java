package org.nishang.interchange;

import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.ClearQuota;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets the numbers of people out in clear, as many as the account may have in a day. */
@Service
@PreAuthorize("hasRole('" + Permission.EXPORT_IN_CLEAR + "')")
public class ClearNumbers {

    private final ClearQuota quota;

    ClearNumbers(ClearQuota quota) {
        this.quota = quota;
    }

    /** @throws Refusal {@code interchange.export.purpose}, {@code identity.clear.limit} */
    @Proven
    public ClearExport allow(String purpose) {
        var export = ClearExport.inClear(purpose);
        quota.require();
        return export;
    }

    /**
     * Whether an export may begin, before its address is offered.
     *
     * @throws Refusal as {@link #allow}
     */
    @Proven
    public void check(String purpose) {
        ClearExport.inClear(purpose);
        quota.require();
    }
}
