package org.nishang.ui.shell;

import java.util.Locale;
import java.util.Optional;

/** Says in the top line what the signed-in person's lists are about: {@code 平湖市 · 28 家}. */
public interface ScopeWords {

    /** @return empty for those who see no enterprises */
    Optional<String> say(Locale language);
}
