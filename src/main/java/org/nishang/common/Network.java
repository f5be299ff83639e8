package org.nishang.common;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where a request comes from, as far as it can be told apart: an IPv4 address, or the first 64 bits of an IPv6 address,
 * since whoever has one of those has all 2⁶⁴ behind it.
 *
 * @param text {@code 203.0.113.7} or {@code 2001:db8:1:2:0:0:0:0/64}; empty where the address is unknown
 */
public record Network(String text) {

    private static final int PREFIX = 8;

    /** @param address as a literal; anything else is one unknown network */
    public static Network of(String address) {
        InetAddress parsed;
        try {
            parsed = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return new Network("");
        }
        if (!(parsed instanceof Inet6Address)) {
            return new Network(parsed.getHostAddress());
        }
        byte[] bytes = parsed.getAddress();
        Arrays.fill(bytes, PREFIX, bytes.length, (byte) 0);
        try {
            return new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/64");
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e); // 16 bytes are an address
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
