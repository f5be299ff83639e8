/** Accounts as the authority keeps them: found, looked at, changed. */
@NullMarked
package org.nishang.access.account;

import org.jspecify.annotations.NullMarked;
