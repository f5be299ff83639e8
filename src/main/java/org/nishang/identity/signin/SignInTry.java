package org.nishang.identity.signin;

import org.nishang.common.Network;

/**
 * One try of a password.
 *
 * @param network empty where nobody signs in, but is asked again
 * @param isKnown whether it comes from where the name has signed in before
 * @param isSolved whether it brings the answer of a riddle, or comes from where none is asked
 */
public record SignInTry(SignInName name, Network network, boolean isKnown, boolean isSolved, LaneOf lane) {

    /** Somebody who gives a code instead of a name. */
    public static SignInTry ofCode(Network network) {
        return new SignInTry(new SignInName("code"), network, false, true, LaneOf.codes(network));
    }

    /** Somebody who shows a passkey instead of a name and a password. */
    public static SignInTry ofPasskey(Network network) {
        return new SignInTry(new SignInName("passkey"), network, false, true, LaneOf.passkeys(network));
    }

    /** Somebody who comes back from an identity provider. */
    public static SignInTry ofProvider(Network network) {
        return new SignInTry(new SignInName("provider"), network, false, true, LaneOf.providers(network));
    }

    /** Who has given the right password, and gives a code of the second factor from there. */
    public SignInTry ofSecondFactor() {
        return new SignInTry(name, network, isKnown, true, LaneOf.secondFactor(lane));
    }

    /** Somebody who is signed in and gives a code of the second factor. */
    public static SignInTry codeAgain(String username) {
        return again(username).ofSecondFactor();
    }

    /** Somebody who is signed in and gives the password again. */
    public static SignInTry again(String username) {
        var name = new SignInName(username);
        return new SignInTry(name, new Network(""), true, true, LaneOf.signedIn(name));
    }
}
