/** How often a sign-in may be tried, from where, and what the log says of tries. It knows names, not accounts. */
@NullMarked
package org.nishang.identity.signin;

import org.jspecify.annotations.NullMarked;
