package org.nishang.notice.sending;

import java.util.Optional;
import org.nishang.identity.Permission;
import org.nishang.platform.setting.SetUpStep;
import org.springframework.stereotype.Component;

/** Mails can be sent, or the authority sends none. */
@Component
class MailStep implements SetUpStep {

    private final MailSettings mail;

    MailStep(MailSettings mail) {
        this.mail = mail;
    }

    @Override
    public String key() {
        return "notice.setup.mail";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String permission() {
        return Permission.MANAGE_NOTICES;
    }

    @Override
    public String address() {
        return "notice-sending";
    }

    @Override
    public Optional<String> verb() {
        return Optional.of("notice.setup.mail.confirm");
    }

    @Override
    public Finding look() {
        return mail.isOn()
                ? Finding.of(true, "notice.setup.mail.is", mail.host(), mail.from())
                : Finding.of(false, "notice.setup.mail.missing");
    }
}
