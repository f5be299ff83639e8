package org.nishang.learning.session;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;

/**
 * Which classes are listed.
 *
 * @param programme its code; empty = all
 * @param text part of the code, the name or the place; empty = all
 */
public record ClassQuery(Optional<ClassState> state, Optional<String> programme, String text) {

    public ClassQuery {
        text = NameText.settled(text);
    }

    /**
     * As the URL of the list says it; what is not understood is refused.
     *
     * @param programmes the codes that there are
     */
    public static ClassQuery of(Map<String, String> parameters, Collection<String> programmes) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("q", "state", "programme"));
        return new ClassQuery(
                Inputs.constant("state", parameters.get("state"), ClassState.class),
                Inputs.choice("programme", parameters.get("programme"), programmes, Function.identity()),
                parameters.getOrDefault("q", ""));
    }
}
