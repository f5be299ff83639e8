package org.nishang.people;

import org.nishang.identity.EnterpriseId;

/** An enterprise that employs a person on the day asked for. */
public record Employer(EnterpriseId enterprise, String uscc, String name) {}
