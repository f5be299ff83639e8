/** What is said before an act that moves a total or cannot be undone, and agreeing to it. */
@NullMarked
package org.nishang.ui.question;

import org.jspecify.annotations.NullMarked;
