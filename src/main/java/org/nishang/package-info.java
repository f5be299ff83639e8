/** The portal's start; everything else lives in the modules below. */
@NullMarked
package org.nishang;

import org.jspecify.annotations.NullMarked;
