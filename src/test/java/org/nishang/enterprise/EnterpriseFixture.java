package org.nishang.enterprise;

import java.time.LocalDate;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;

/** Registers enterprises for tests, with codes that the demo region does not use. */
public final class EnterpriseFixture {

    private EnterpriseFixture() {}

    public static UnifiedSocialCreditCode uscc(String region, int number) {
        String body = "9%07d".formatted(number);
        String first17 = "91" + region + body + UnifiedSocialCreditCode.organisationCheck(body);
        return new UnifiedSocialCreditCode(first17 + UnifiedSocialCreditCode.check(first17));
    }

    public static EnterpriseId register(EnterpriseRegister register, String region, int number, String name) {
        return As.administrator(Scope.ALL)
                .call(() -> register.register(
                        new NewEnterprise(uscc(region, number), name, region, null, false, LocalDate.of(2015, 3, 1))));
    }
}
