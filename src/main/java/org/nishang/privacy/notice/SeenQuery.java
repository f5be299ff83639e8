package org.nishang.privacy.notice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;

/**
 * Who saw the notice.
 *
 * @param text a part of the account's name, or of its username
 * @param number of the version; empty = any
 */
public record SeenQuery(String text, Optional<Integer> number) {

    public SeenQuery {
        text = NameText.settled(text);
    }

    /**
     * As an address has it.
     *
     * @throws org.nishang.common.Refusal {@code common.input.…} where something is not understood
     */
    public static SeenQuery of(Map<String, String> address) {
        Inputs.refuseOthers(address.keySet(), Set.of("q", "version"));
        return new SeenQuery(
                address.getOrDefault("q", ""),
                Optional.ofNullable(address.get("version"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> (int) Inputs.number("version", text)));
    }
}
