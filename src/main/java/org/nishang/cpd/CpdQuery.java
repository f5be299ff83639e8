package org.nishang.cpd;

import java.util.Optional;
import org.nishang.common.NameText;
import org.nishang.common.TrainingRole;

/**
 * Which records of continuing education.
 *
 * @param text part of a name, its pinyin or initials, or of a title; empty = all
 */
public record CpdQuery(String text, Optional<CpdState> state, Optional<TrainingRole> role) {

    public CpdQuery {
        text = NameText.settled(text);
    }
}
