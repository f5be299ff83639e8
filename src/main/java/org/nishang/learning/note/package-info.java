/**
 * What learners keep for themselves in lessons: bookmarks, notes, and where they stopped reading. Nobody else sees it.
 */
@NullMarked
package org.nishang.learning.note;

import org.jspecify.annotations.NullMarked;
