package org.nishang.notice.reach;

/** An address as others may see it: {@code w***@example.org}, {@code 138****5678}. */
public final class MaskedAddress {

    private MaskedAddress() {}

    public static String of(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "***" + address.substring(at);
        }
        int length = address.length();
        return length < 8 ? "" : address.substring(0, 3) + "****" + address.substring(length - 4);
    }
}
