/**
 * Identity providers of the authority (OpenID Connect): which there are, what they answer, and whose account an
 * identity of theirs opens. A provider never makes an account.
 */
@NullMarked
package org.nishang.identity.provider;

import org.jspecify.annotations.NullMarked;
