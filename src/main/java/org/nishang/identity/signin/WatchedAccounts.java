package org.nishang.identity.signin;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Who may sign in, and what they may do and see. What each sign-in writes is not watched. */
@Component
class WatchedAccounts implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of(
                                "account",
                                "account_id",
                                "username,password_hash,password_from,person_id,must_change_password,of_directory,second_factor_at,disabled,ended_at")
                        .withQuietColumns()
                        .called("t.username"),
                WatchedTable.of("former_password", "account_id,until_at", "password_hash")
                        .called("(select a.username from account a where a.account_id = t.account_id)"),
                WatchedTable.of("second_factor", "account_id", "sealed_secret:hex,confirmed_at")
                        .withQuietColumns()
                        .called("(select a.username from account a where a.account_id = t.account_id)"),
                WatchedTable.of("recovery_code", "account_id,number", "code_hash:hex,used_at")
                        .called(
                                "concat_ws(' ', (select a.username from account a where a.account_id = t.account_id), t.number)"),
                WatchedTable.of(
                                "passkey",
                                "passkey_id",
                                "credential_id:hex,account_id,label,public_key:hex,attestation:hex,transports,backup_eligible,created_at")
                        .withQuietColumns()
                        .called("t.label"),
                WatchedTable.of("linked_identity", "linked_identity_id", "account_id,issuer,subject,linked_at")
                        .withQuietColumns()
                        .called("t.subject"),
                WatchedTable.of("account_role", "account_id,role", "from_day,until_day")
                        .called(
                                "concat_ws(' ', (select a.username from account a where a.account_id = t.account_id), t.role)"),
                WatchedTable.of("account_scope", "account_id,kind,value", "from_day,until_day")
                        .called(
                                "concat_ws(' ', (select a.username from account a where a.account_id = t.account_id), t.kind, t.value)"),
                WatchedTable.of(
                                "api_token",
                                "token_id",
                                "account_id,label,token_hash:hex,created_at,expires_at,revoked_at,permissions")
                        .withQuietColumns()
                        .called("t.label"));
    }
}
