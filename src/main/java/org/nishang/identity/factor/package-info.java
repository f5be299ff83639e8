/**
 * The second factor: codes of an authenticator app, and the recovery codes for who has lost it. It knows owners by
 * their id, not accounts.
 */
@NullMarked
package org.nishang.identity.factor;

import org.jspecify.annotations.NullMarked;
