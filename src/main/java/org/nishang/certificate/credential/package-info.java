/**
 * What is signed of a certificate: keys, the Open Badges credential, status and revocation lists, the claim in the QR
 * code and the page that checks it without a network.
 */
@NullMarked
package org.nishang.certificate.credential;

import org.jspecify.annotations.NullMarked;
