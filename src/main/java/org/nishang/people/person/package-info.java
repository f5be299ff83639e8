/** Persons and their personal data, apart from all facts: registering, finding, showing in clear. */
@NullMarked
package org.nishang.people.person;

import org.jspecify.annotations.NullMarked;
