package org.nishang.identity.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.Secrets;

/**
 * What a browser carries for one account that signed in on it: which device it is, and the portal's signature for that
 * device and the account's name.
 *
 * @param bytes {@value #SIZE} of them
 */
record DeviceMark(byte[] bytes) {

    static final int SIZE = 32;

    private static final int DEVICE = 16;

    /**
     * @param origin what tells devices of one account apart; the same origin is the same device, so that whoever once
     *     knew a password cannot have collected thousands
     */
    static DeviceMark of(SignInName name, String origin, Secrets secrets) {
        byte[] device = secrets.sign(("device " + origin + " " + name.text()).getBytes(StandardCharsets.UTF_8));
        return signed(name, Arrays.copyOf(device, DEVICE), secrets);
    }

    private static DeviceMark signed(SignInName name, byte[] device, Secrets secrets) {
        byte[] claim = ("known device of " + name.text() + " ").getBytes(StandardCharsets.UTF_8);
        byte[] signature = secrets.sign(ByteBuffer.allocate(claim.length + DEVICE)
                .put(claim)
                .put(device)
                .array());
        return new DeviceMark(ByteBuffer.allocate(SIZE)
                .put(device)
                .put(signature, 0, SIZE - DEVICE)
                .array());
    }

    boolean isOf(SignInName name, Secrets secrets) {
        return MessageDigest.isEqual(bytes, signed(name, device(), secrets).bytes);
    }

    byte[] device() {
        return Arrays.copyOf(bytes, DEVICE);
    }

    /** One behind the other, as {@link #join} put them. */
    static List<DeviceMark> split(byte[] joined, int most) {
        var marks = new ArrayList<DeviceMark>();
        for (int at = 0; at + SIZE <= joined.length && marks.size() < most; at += SIZE) {
            marks.add(new DeviceMark(Arrays.copyOfRange(joined, at, at + SIZE)));
        }
        return marks;
    }

    static byte[] join(List<DeviceMark> marks) {
        var joined = ByteBuffer.allocate(marks.size() * SIZE);
        marks.forEach(mark -> joined.put(mark.bytes));
        return joined.array();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeviceMark that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
