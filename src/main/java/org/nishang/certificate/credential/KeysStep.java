package org.nishang.certificate.credential;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.stereotype.Component;

/** What opens the keys is kept where no fire and no thief finds both. */
@Component
class KeysStep implements SetUpStep {

    private final SigningKeys keys;

    KeysStep(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public String key() {
        return "certificate.setup.keys";
    }

    @Override
    public int order() {
        return 160;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_KEYS;
    }

    @Override
    public String address() {
        return "signing-keys";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("certificate.setup.keys.confirm");
    }

    @Override
    public Finding look() {
        return Finding.of(false, "certificate.setup.keys.missing", keys.all().size());
    }
}
