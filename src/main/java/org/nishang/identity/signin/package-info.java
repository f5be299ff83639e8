/**
 * What is looked at as a password, how often one may be tried, from where, and what the log says of tries. It knows
 * names, not accounts.
 */
@NullMarked
package org.nishang.identity.signin;

import org.jspecify.annotations.NullMarked;
