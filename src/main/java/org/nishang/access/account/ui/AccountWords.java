package org.nishang.access.account.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.access.account.AccountRow;
import org.nishang.access.account.GrantWords;
import org.nishang.identity.AccountState;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What an account is, in the words of the screens. */
final class AccountWords {

    private AccountWords() {}

    /** Each with its time. */
    static String roles(AccountRow account, Component here) {
        return account.roles().stream()
                .map(grant -> GrantWords.<String>of(grant, here::getTranslation))
                .collect(Collectors.joining(here.getTranslation("common.separator")));
    }

    static Component state(AccountState state, Component here) {
        return Kit.state(
                switch (state) {
                    case ACTIVE -> Tone.GOOD;
                    case DISABLED -> Tone.BAD;
                    case ENDED -> Tone.PLAIN;
                },
                here.getTranslation("access.state." + state));
    }

    static String seen(@Nullable Instant lastSignIn, ZoneId zone, Component here) {
        return lastSignIn == null ? here.getTranslation("access.never") : Formats.minute(lastSignIn, zone);
    }
}
