package org.nishang.identity.signin;

import org.springframework.modulith.NamedInterface;

/** A way to sign in that begins at an address of its own. */
@NamedInterface("api")
public record OtherWay(String code, String href, String label) {}
