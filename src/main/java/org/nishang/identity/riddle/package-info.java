/** A small task that people do easily and programs do not, before somebody goes on trying passwords. */
@NullMarked
package org.nishang.identity.riddle;

import org.jspecify.annotations.NullMarked;
