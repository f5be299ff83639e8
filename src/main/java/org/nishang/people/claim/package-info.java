/** Employments that wait for somebody's yes, since another enterprise employs the person at the same time. */
@NullMarked
package org.nishang.people.claim;

import org.jspecify.annotations.NullMarked;
