package org.nishang.people;

import org.jspecify.annotations.Nullable;
import org.nishang.common.ResidentIdNumber;

/** A person to be registered; the document says who it is. */
public record NewPerson(
        ResidentIdNumber document, String name, @Nullable String mobile) {}
