/** What can be told: the kinds of notices, whom they are for, and how they are said in both languages. */
@NullMarked
package org.nishang.notice.kind;

import org.jspecify.annotations.NullMarked;
