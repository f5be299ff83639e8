package org.nishang.people.employment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;

/**
 * Which people a list shows.
 *
 * @param text a part of the name, the beginning of its pinyin or initials, a whole document number, its last four
 *     characters, a whole mobile number; empty = all
 * @param enterprise only those who work or worked there; {@code null} = anywhere in scope
 */
public record StaffQuery(
        String text,
        State state,
        @Nullable Post post,
        @Nullable EnterpriseId enterprise) {

    public static final StaffQuery ALL = new StaffQuery("", State.ANY, null, null);

    /** Whether somebody works at an enterprise in scope today. */
    public enum State {
        EMPLOYED,
        LEFT,
        ANY
    }

    public StaffQuery {
        text = NameText.settled(text);
    }

    /**
     * As the URL of the list says it: {@code q}, {@code state} (absent = employed today), {@code post},
     * {@code enterprise}; what is not understood is refused.
     */
    public static StaffQuery of(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "state", "post", "enterprise"));
        return new StaffQuery(
                parameters.getOrDefault("q", ""),
                Inputs.constant("state", parameters.get("state"), State.class).orElse(State.EMPLOYED),
                Inputs.constant("post", parameters.get("post"), Post.class).orElse((Post) null),
                Optional.ofNullable(parameters.get("enterprise"))
                        .map(id -> new EnterpriseId(Uuids.parse(id)))
                        .orElse((EnterpriseId) null));
    }
}
