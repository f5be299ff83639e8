/** What may be a password, for how long, how strong it is, and how it is kept. It knows names, not accounts. */
@NullMarked
package org.nishang.identity.password;

import org.jspecify.annotations.NullMarked;
