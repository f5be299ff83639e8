package org.nishang.notice.log;

/** An address as others may see it: {@code w***@example.org}. */
final class MaskedAddress {

    private MaskedAddress() {}

    static String of(String address) {
        int at = address.indexOf('@');
        return address.isEmpty() ? "" : address.charAt(0) + "***" + (at < 0 ? "" : address.substring(at));
    }
}
