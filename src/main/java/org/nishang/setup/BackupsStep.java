package org.nishang.setup;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.stereotype.Component;

/** Backups are made by the operator's own means, so a person says that they are, and that one was restored on trial. */
@Component
class BackupsStep implements SetUpStep {

    @Override
    public String key() {
        return "setup.backups";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String permission() {
        return Permission.OPERATE;
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("setup.backups.confirm");
    }

    @Override
    public Finding look() {
        return Finding.of(false, "setup.backups.missing");
    }
}
