/** Where causes come from: one small class for the events of each module, and one for each kind of due day. */
@NullMarked
package org.nishang.notice.source;

import org.jspecify.annotations.NullMarked;
