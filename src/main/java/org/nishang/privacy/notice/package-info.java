/** The privacy notice in versions, who saw which, and separate consent. */
@NullMarked
package org.nishang.privacy.notice;

import org.jspecify.annotations.NullMarked;
