package org.nishang.setup;

import java.util.List;
import java.util.Optional;
import org.nishang.identity.AccountRole;
import org.nishang.platform.setting.SetUpStep.Finding;

/**
 * A step as it stands.
 *
 * @param key of its title; {@code key.why} says what depends on it
 * @param address of the form where it is settled
 * @param binds whether nothing can be issued before it is settled
 * @param isMine whether who looks can settle it
 * @param verb with which who looks may say that it is right as it is
 * @param of who else settles it
 */
public record StepRow(
        String key,
        String address,
        boolean binds,
        boolean isMine,
        Optional<String> verb,
        List<AccountRole> of,
        Finding finding) {

    public boolean isSettled() {
        return finding.isSettled();
    }
}
