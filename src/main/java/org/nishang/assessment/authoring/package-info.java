/** Writing items: drafts, checks, hints, review by a second person, packs in and out. */
@NullMarked
package org.nishang.assessment.authoring;

import org.jspecify.annotations.NullMarked;
