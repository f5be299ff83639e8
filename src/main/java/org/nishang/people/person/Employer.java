package org.nishang.people.person;

import org.nishang.identity.EnterpriseId;
import org.springframework.modulith.NamedInterface;

/** An enterprise that employs a person on the day asked for. */
@NamedInterface("api")
public record Employer(EnterpriseId enterprise, String uscc, String name) {}
