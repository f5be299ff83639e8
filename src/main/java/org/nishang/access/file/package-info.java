/** Accounts as files: many at once, with their roles, their time and what they see. */
@NullMarked
package org.nishang.access.file;

import org.jspecify.annotations.NullMarked;
