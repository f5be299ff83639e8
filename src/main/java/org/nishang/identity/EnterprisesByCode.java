package org.nishang.identity;

import java.util.Optional;

/** Finds enterprises by their code. The module that keeps enterprises provides it. */
public interface EnterprisesByCode {

    /**
     * Any enterprise, whoever asks.
     *
     * @param code the unified social credit code
     */
    Optional<EnterpriseId> find(String code);
}
