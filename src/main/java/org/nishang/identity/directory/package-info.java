/**
 * The authority's directory (LDAP), and which password proves who somebody is: that of the portal or that of the
 * directory.
 */
@NullMarked
package org.nishang.identity.directory;

import org.jspecify.annotations.NullMarked;
