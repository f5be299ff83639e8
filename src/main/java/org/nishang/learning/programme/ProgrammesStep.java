package org.nishang.learning.programme;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.stereotype.Component;

/** Somebody has looked at the programmes that come with the product. */
@Component
class ProgrammesStep implements SetUpStep {

    private final Programmes programmes;

    ProgrammesStep(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String key() {
        return "learning.setup.programmes";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_CONTENT;
    }

    @Override
    public String address() {
        return "items";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("learning.setup.programmes.confirm");
    }

    @Override
    public Finding look() {
        return Finding.of(
                false, "learning.setup.programmes.missing", programmes.all().size());
    }
}
