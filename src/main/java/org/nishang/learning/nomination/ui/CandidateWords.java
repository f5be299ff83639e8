package org.nishang.learning.nomination.ui;

import com.vaadin.flow.component.Component;
import org.nishang.learning.nomination.Candidate;
import org.nishang.people.ui.PersonWords;

/** People who may be nominated, in words. */
final class CandidateWords {

    private CandidateWords() {}

    static String name(Candidate one, Component here) {
        return here.getTranslation("learning.nomination.candidate", one.name(), one.documentMasked());
    }

    /** Where and as what the person works, and why one would nominate, or not. */
    static String details(Candidate one, Component here) {
        return here.getTranslation(
                "learning.nomination.candidate.details",
                one.enterprise(),
                PersonWords.posts(one.posts(), here),
                here.getTranslation("learning.nomination.candidate." + standing(one)));
    }

    /** All of it in a line. */
    static String line(Candidate one, Component here) {
        return here.getTranslation("learning.nomination.candidate.line", name(one, here), details(one, here));
    }

    private static String standing(Candidate one) {
        if (one.nominated()) {
            return "nominated";
        }
        if (one.holds()) {
            return "holds";
        }
        return one.hasPost() ? "lacks" : "other";
    }
}
