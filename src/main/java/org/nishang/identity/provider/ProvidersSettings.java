package org.nishang.identity.provider;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param provider by their codes, which stand in addresses: small letters, digits and hyphens; none = off */
@ConfigurationProperties("nishang.sign-in")
record ProvidersSettings(@DefaultValue Map<String, ProviderSettings> provider) {

    ProvidersSettings {
        provider.keySet().stream()
                .filter(code -> !code.matches("[a-z0-9][a-z0-9-]{0,39}"))
                .forEach(code -> {
                    throw new IllegalArgumentException("not a code of an identity provider: " + code);
                });
    }
}
