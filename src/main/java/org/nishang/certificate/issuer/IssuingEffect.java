package org.nishang.certificate.issuer;

/**
 * What a confirmation changes.
 *
 * @param isFirst nobody has confirmed it before
 * @param papers certificates that say or lead to what was confirmed before; they stay as they are
 * @param signed credentials whose address, keys and lists are those of before
 * @param waiting certificates that are issued when issuer and address are confirmed
 */
public record IssuingEffect(boolean isFirst, int papers, int signed, int waiting) {}
