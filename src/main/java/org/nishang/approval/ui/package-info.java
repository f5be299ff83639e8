/** Parts of screens on which something is proposed or approved. */
@NullMarked
@NamedInterface("ui")
package org.nishang.approval.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
