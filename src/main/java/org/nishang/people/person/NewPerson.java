package org.nishang.people.person;

import org.jspecify.annotations.Nullable;
import org.nishang.common.ResidentIdNumber;
import org.springframework.modulith.NamedInterface;

/** A person to be registered; the document says who it is. */
@NamedInterface("api")
public record NewPerson(
        ResidentIdNumber document, String name, @Nullable String mobile) {}
