/** How the signed-in account wants its lists: columns, and filters that it keeps. */
@NullMarked
package org.nishang.identity.list;

import org.jspecify.annotations.NullMarked;
