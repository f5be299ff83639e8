/** What stands around every screen: the top line, the menu, the search by Ctrl-K, and the way to a form in a page. */
@NullMarked
package org.nishang.ui.shell;

import org.jspecify.annotations.NullMarked;
