package org.nishang.identity.list;

import static org.nishang.common.personal.PersonalTable.ofAccount;

import java.util.List;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.RetentionKind;
import org.springframework.stereotype.Component;

/** Accounts of people, and what they left there. */
@Component
class PersonalAccounts implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofAccount("account")
                        .shows("username; display_name; language; created_at; last_sign_in_at; ended_at")
                        .replaced(
                                "username = concat('erased-', t.account_id), display_name = :name, password_hash = '', language = null, disabled = true, ended_at = coalesce(ended_at, utc_timestamp(6)), sessions_from = utc_timestamp(6), session_mark = null, second_factor_at = null, last_sign_in_at = null, version = version + 1"),
                ofAccount("account_role")
                        .shows("role:words(identity.role.); from_day; until_day")
                        .deleted(),
                ofAccount("account_scope")
                        .shows("if(t.kind = 'ALL', 'EVERYTHING', t.kind) as kind:words(access.reach.); value")
                        .deleted(),
                ofAccount("api_token")
                        .shows("label; created_at; last_used_on; expires_at; revoked_at")
                        .deleted()
                        .keptFor(RetentionKind.CODES, "coalesce(t.revoked_at, t.expires_at)"),
                ofAccount("second_factor").shows("confirmed_at").deleted(),
                ofAccount("passkey").shows("label; created_at; last_used_at").deleted(),
                ofAccount("linked_identity")
                        .shows("issuer; subject; name; linked_at; last_used_at")
                        .deleted(),
                ofAccount("recovery_code").shows("used_at").deleted(),
                ofAccount("former_password").shows("until_at").deleted(),
                ofAccount("sign_in_refusal")
                        .shows("network; tries; first_at; last_at")
                        .deleted()
                        .keptFor(RetentionKind.SIGN_IN, "t.last_at"),
                ofAccount("recently_opened")
                        .shows("kind; target; opened_at")
                        .deleted()
                        .keptFor(RetentionKind.SEARCHES, "t.opened_at"),
                ofAccount("clear_look")
                        .shows("what; people; purpose; looked_at")
                        .kept(Ground.LOG),
                ofAccount("form_draft").shows("saved_at").deleted(),
                ofAccount("list_column_hidden").shows("list; column_key").deleted(),
                ofAccount("saved_filter").shows("list; name; parameters").deleted());
    }
}
