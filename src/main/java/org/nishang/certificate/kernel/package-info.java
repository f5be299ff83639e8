/**
 * What a certificate is for all rooms: id, number, status, what its paper says, the SQL of its validity, who issues it.
 */
@NullMarked
package org.nishang.certificate.kernel;

import org.jspecify.annotations.NullMarked;
