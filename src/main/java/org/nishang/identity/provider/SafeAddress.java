package org.nishang.identity.provider;

import java.net.URI;
import java.util.Set;

/** Addresses that a secret may be sent to: by https, or on this machine. */
final class SafeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** @throws IllegalArgumentException for any other */
    static URI check(URI address) {
        boolean isHere = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || !("https".equals(address.getScheme()) || isHere)) {
            throw new IllegalArgumentException("not an https address: " + address);
        }
        return address;
    }
}
