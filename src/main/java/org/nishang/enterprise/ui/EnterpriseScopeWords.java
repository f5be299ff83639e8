package org.nishang.enterprise.ui;

import java.util.Locale;
import java.util.Optional;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseOrder;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.shell.ScopeWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one region, or the one enterprise, that somebody sees, and how many enterprises that are. */
@Component
class EnterpriseScopeWords implements ScopeWords {

    private final EnterpriseDirectory directory;
    private final CurrentUser user;
    private final MessageSource messages;

    EnterpriseScopeWords(EnterpriseDirectory directory, CurrentUser user, MessageSource messages) {
        this.directory = directory;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public Optional<String> say(Locale language) {
        return user.may(Permission.SEE_STAFFING) ? Optional.of(words(language)) : Optional.empty();
    }

    private String words(Locale language) {
        int count = directory.count(EnterpriseQuery.ALL);
        if (count == 1) {
            return directory
                    .rows(EnterpriseQuery.ALL, EnterpriseOrder.NAME, false, 0, 1)
                    .getFirst()
                    .name();
        }
        String enterprises = messages.getMessage("enterprise.scope", new Object[] {count}, language);
        return directory
                .region()
                .map(region -> region.in(language) + " · " + enterprises)
                .orElse(enterprises);
    }
}
