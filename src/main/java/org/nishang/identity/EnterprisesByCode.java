package org.nishang.identity;

import java.util.Optional;

/** What accounts need to know of enterprises. The module that keeps enterprises provides it. */
public interface EnterprisesByCode {

    /**
     * Any enterprise, whoever asks.
     *
     * @param code the unified social credit code
     */
    Optional<EnterpriseId> find(String code);

    /** The code of the region that an enterprise is in now. */
    Optional<String> region(EnterpriseId enterprise);
}
