/** What a person confirmed for the whole portal, and what is to be settled before it serves an authority. */
@NullMarked
package org.nishang.platform.setting;

import org.jspecify.annotations.NullMarked;
