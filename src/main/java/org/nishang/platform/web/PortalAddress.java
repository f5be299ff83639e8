package org.nishang.platform.web;

import java.util.Optional;
import org.nishang.platform.setting.ConfirmedSetting;
import org.nishang.platform.setting.ConfirmedSettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that outsiders reach the portal at, as printed on paper. */
@Component
public class PortalAddress {

    /** Under which the address is confirmed: an {@link HttpsAddress}, or {@link #OF_THIS_MACHINE}. */
    public static final String SETTING = "address";

    /** Confirmed by the demo alone: whatever is configured, else the machine itself. */
    public static final String OF_THIS_MACHINE = "";

    private final Environment environment;
    private final ConfirmedSettings settings;

    PortalAddress(Environment environment, ConfirmedSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** The confirmed one; before that {@code nishang.base-url}, else this machine's; without a slash at its end. */
    public String base() {
        return confirmed().orElseGet(this::machine);
    }

    /** What somebody confirmed, without a slash at its end. */
    public Optional<String> confirmed() {
        return confirmation()
                .map(ConfirmedSetting::content)
                .map(address -> address.equals(OF_THIS_MACHINE) ? machine() : address);
    }

    public Optional<ConfirmedSetting> confirmation() {
        return settings.last(SETTING);
    }

    /** What the operator configured; empty if nothing. */
    public String configured() {
        return environment.getProperty("nishang.base-url", "").replaceAll("/+$", "");
    }

    private String machine() {
        return configured().isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : configured();
    }
}
