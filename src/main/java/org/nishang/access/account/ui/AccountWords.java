package org.nishang.access.account.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.access.account.AccountRow;
import org.nishang.identity.AccountState;
import org.nishang.identity.RoleGrant;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** What an account is, in the words of the screens. */
final class AccountWords {

    private AccountWords() {}

    static String roles(AccountRow account, Component here) {
        return account.roles().stream()
                .map(grant -> here.getTranslation("identity.role." + grant.role()))
                .collect(Collectors.joining(here.getTranslation("common.separator")));
    }

    /** A role with its time. */
    static String grant(RoleGrant grant, Component here) {
        String role = here.getTranslation("identity.role." + grant.role());
        @Nullable LocalDate from = grant.fromDay();
        @Nullable LocalDate until = grant.untilDay();
        if (from != null && until != null) {
            return here.getTranslation("access.grant.between", role, Formats.date(from), Formats.date(until));
        }
        if (from != null) {
            return here.getTranslation("access.grant.from", role, Formats.date(from));
        }
        return until == null ? role : here.getTranslation("access.grant.until", role, Formats.date(until));
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
