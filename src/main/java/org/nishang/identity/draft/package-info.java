/** What somebody typed into a form and has not handed in, kept for some days for who typed it. */
@NullMarked
package org.nishang.identity.draft;

import org.jspecify.annotations.NullMarked;
