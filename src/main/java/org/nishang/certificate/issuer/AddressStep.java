package org.nishang.certificate.issuer;

import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.nishang.platform.web.PortalAddress;
import org.springframework.stereotype.Component;

/** The address that printed codes lead to is confirmed. */
@Component
class AddressStep implements SetUpStep {

    private final PortalAddress portal;

    AddressStep(PortalAddress portal) {
        this.portal = portal;
    }

    @Override
    public String key() {
        return "certificate.setup.address";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return Permission.OPERATE;
    }

    @Override
    public String address() {
        return "setup/address";
    }

    @Override
    public boolean binds() {
        return true;
    }

    @Override
    public Finding look() {
        return portal.confirmation()
                .map(by -> Finding.confirmed(by, "certificate.setup.address.is", portal.base()))
                .orElseGet(() -> Finding.of(false, "certificate.setup.address.missing"));
    }
}
