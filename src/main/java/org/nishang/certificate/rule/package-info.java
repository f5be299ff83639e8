/** The dated rules of certification: how long a certificate is valid, when and by which ways it is renewed. */
@NullMarked
package org.nishang.certificate.rule;

import org.jspecify.annotations.NullMarked;
