/** Photos of people for certificates that carry one. */
@NullMarked
package org.nishang.people.photo;

import org.jspecify.annotations.NullMarked;
