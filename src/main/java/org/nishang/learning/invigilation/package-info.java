/** Watching over exams: when they may be started, who sits, their time, facts about how they were written. */
@NullMarked
package org.nishang.learning.invigilation;

import org.jspecify.annotations.NullMarked;
