package org.nishang.people;

import org.nishang.identity.PersonId;

/**
 * Who a person is, as lists and papers may show it: the document masked.
 *
 * @param sex GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
 */
public record PersonCard(PersonId person, String name, int sex, String documentMasked, String documentLast4) {}
