/**
 * The paper of a certificate: designs in versions, seals, drawing, the stored files and badges, prints. What a paper
 * says comes frozen from {@code certificate}; what it is signed with, from {@code credential}.
 */
@NullMarked
package org.nishang.certificate.paper;

import org.jspecify.annotations.NullMarked;
