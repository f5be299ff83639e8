package org.nishang.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that outsiders reach the portal at, as printed on paper. */
@Component
public class PortalAddress {

    private final Environment environment;

    PortalAddress(Environment environment) {
        this.environment = environment;
    }

    /** {@code nishang.base-url}, else this machine's; without a slash at its end. */
    public String base() {
        String configured = environment.getProperty("nishang.base-url", "").replaceAll("/+$", "");
        return configured.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : configured;
    }
}
