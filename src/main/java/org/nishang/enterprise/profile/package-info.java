/** What an enterprise is from day to day: grade, attributes, inspection figures. */
@NullMarked
package org.nishang.enterprise.profile;

import org.jspecify.annotations.NullMarked;
