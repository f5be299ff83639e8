package org.nishang.learning.assignment;

import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;

/**
 * Somebody whom a rule hits.
 *
 * @param enterprise where the person works
 * @param need why, in a form that stays the same as long as the need does
 */
public record Hit(
        PersonId person,
        String name,
        String documentMasked,
        EnterpriseId enterprise,
        String enterpriseName,
        String need) {}
