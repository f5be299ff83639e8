/** The command line: starting the portal, bin/admin, back-up and restore. */
@NullMarked
package org.nishang.platform.command;

import org.jspecify.annotations.NullMarked;
