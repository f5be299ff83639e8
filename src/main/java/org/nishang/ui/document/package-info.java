/** The HTML document that a screen begins with: its status, its scripts, what stands there until the screen does. */
@NullMarked
package org.nishang.ui.document;

import org.jspecify.annotations.NullMarked;
