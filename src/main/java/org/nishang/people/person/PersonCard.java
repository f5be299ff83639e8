package org.nishang.people.person;

import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * Who a person is, as lists and papers may show it: the document masked.
 *
 * @param sex GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
 */
@NamedInterface("api")
public record PersonCard(PersonId person, String name, int sex, String documentMasked, String documentLast4) {}
