package org.nishang.learning.nomination;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.springframework.modulith.NamedInterface;

/**
 * Which nominations a list shows.
 *
 * @param text a part of the person's name, or a document number as lists of people take it; empty = all
 * @param programme its code; empty = any
 * @param show by default those that are open
 */
@NamedInterface("api")
public record NominationQuery(
        String text,
        String programme,
        Show show,
        @Nullable UUID session,
        @Nullable EnterpriseId enterprise) {

    public static final NominationQuery ALL = new NominationQuery("", "", Show.ANY, null, null);

    /** What has become of them. */
    public enum Show {
        OPEN,
        NOMINATED,
        WAITING,
        PLACED,
        DECLINED,
        WITHDRAWN,
        ANY
    }

    public NominationQuery {
        text = NameText.settled(text);
    }

    /**
     * As an address has it.
     *
     * @throws org.nishang.common.Refusal {@code common.input.…} where something is not understood
     */
    public static NominationQuery of(Map<String, String> address) {
        Inputs.refuseOthers(address.keySet(), Set.of("q", "programme", "show", "session", "enterprise"));
        return new NominationQuery(
                address.getOrDefault("q", ""),
                address.getOrDefault("programme", ""),
                Inputs.constant("show", address.get("show"), Show.class).orElse(Show.OPEN),
                Optional.ofNullable(address.get("session")).map(Uuids::parse).orElse(null),
                Optional.ofNullable(address.get("enterprise"))
                        .map(id -> new EnterpriseId(Uuids.parse(id)))
                        .orElse(null));
    }
}
