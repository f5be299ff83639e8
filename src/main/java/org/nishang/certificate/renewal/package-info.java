/** What renewing a certificate needs, who lacks what, and renewal by continuing education. */
@NullMarked
package org.nishang.certificate.renewal;

import org.jspecify.annotations.NullMarked;
