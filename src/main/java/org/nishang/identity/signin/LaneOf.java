package org.nishang.identity.signin;

import java.util.HexFormat;
import org.nishang.common.Network;

/** What the tries of a lane have in common, and how failures slow them down. */
record LaneOf(String text, Pace pace) {

    /** All who try a name from devices that it never signed in on. */
    static LaneOf strangers(SignInName name) {
        return new LaneOf("name " + name.text(), Pace.ACCOUNT);
    }

    static LaneOf device(SignInName name, DeviceMark mark) {
        return new LaneOf("device " + HexFormat.of().formatHex(mark.device()) + " " + name.text(), Pace.ACCOUNT);
    }

    static LaneOf network(Network network) {
        return new LaneOf("network " + network, Pace.NETWORK);
    }

    /** All codes that one network tries. */
    static LaneOf codes(Network network) {
        return new LaneOf("codes " + network, Pace.NETWORK);
    }

    /** All passkeys that one network shows. */
    static LaneOf passkeys(Network network) {
        return new LaneOf("passkeys " + network, Pace.NETWORK);
    }

    /** All who come back from identity providers to one network. */
    static LaneOf providers(Network network) {
        return new LaneOf("providers " + network, Pace.NETWORK);
    }

    /** Codes of the second factor, after the right password: from where it was given, and apart from its tries. */
    static LaneOf secondFactor(LaneOf password) {
        return new LaneOf("second factor " + password.text, Pace.ACCOUNT);
    }

    /** Who is signed in and is asked for the password again. */
    static LaneOf signedIn(SignInName name) {
        return new LaneOf("signed in " + name.text(), Pace.ACCOUNT);
    }
}
