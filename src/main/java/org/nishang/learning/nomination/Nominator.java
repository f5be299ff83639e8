package org.nishang.learning.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.EnterpriseId;

/**
 * Who puts somebody forward.
 *
 * @param enterprise {@code null} = the authority
 * @param rule by which it was done, if it was one
 * @param account whose act it is; of a rule, who published it
 */
record Nominator(
        @Nullable EnterpriseId enterprise,
        Origin origin,
        @Nullable UUID rule,
        UUID account) {}
