package org.nishang.course.blueprint;

import org.jspecify.annotations.Nullable;

/** An item as it is looked at when a paper is drawn. */
public interface Drawable {

    String code();

    /** No fact stands twice on a paper. */
    String fact();

    Blueprint.Sort sort();

    /** The case that it is asked with, together with all others of it; nothing where it stands alone. */
    @Nullable
    String caseId();
}
