package org.nishang.certificate;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that outsiders reach the portal at, as printed on paper: {@code nishang.base-url},
 * else this machine's.
 */
@Component
class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    String check(String number) {
        return base() + "/verify/" + number;
    }

    private String base() {
        String configured = environment.getProperty("nishang.base-url", "").replaceAll("/+$", "");
        return configured.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty(
                                "local.server.port", environment.getProperty("server.port", "8080"))
                : configured;
    }
}
