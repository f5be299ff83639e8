@NullMarked
package org.nishang.people.claim.ui;

import org.jspecify.annotations.NullMarked;
