package org.nishang.certificate.life;

/**
 * What a corrected paper would say otherwise.
 *
 * @param field the last part of the message key {@code certificate.field.*}
 */
public record Difference(String field, String was, String is) {}
