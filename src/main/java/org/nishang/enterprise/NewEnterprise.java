package org.nishang.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.UnifiedSocialCreditCode;

/**
 * An enterprise to be registered.
 *
 * @param region six digits of GB/T 2260
 * @param customsCode ten characters; {@code null} where it has none
 * @param customsBroker whether it files through a customs broker 委托报关
 */
public record NewEnterprise(
        UnifiedSocialCreditCode uscc,
        String name,
        String region,
        @Nullable String customsCode,
        boolean customsBroker,
        LocalDate registeredOn) {}
