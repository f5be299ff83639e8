package org.nishang.interchange;

import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets the numbers of people out in clear. */
@Service
@PreAuthorize("hasRole('" + Permission.EXPORT_IN_CLEAR + "')")
class ClearNumbers {

    /** @throws Refusal {@code interchange.export.purpose} */
    @Proven
    public ClearExport allow(String purpose) {
        return ClearExport.inClear(purpose);
    }
}
