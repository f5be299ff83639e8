package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may load and run, as its {@code Content-Security-Policy}. Where inline elements may stand at all, they
 * bear the word that is given back as their {@code nonce}; it is another one in each answer.
 */
public final class PagePolicy {

    static final String HEADER = "Content-Security-Policy";

    static final String DEVICES = "Permissions-Policy";

    private static final SecureRandom RANDOM = new SecureRandom();

    private PagePolicy() {}

    /** A page of text and forms: its style has the nonce, no script runs. */
    public static String ofText(HttpServletResponse response) {
        String nonce = nonce();
        response.setHeader(HEADER, plain(nonce));
        return nonce;
    }

    /** A page of the sign-in: besides, it loads the portal's file for passkeys and asks the portal what they answer. */
    public static String ofSigningIn(HttpServletResponse response) {
        String nonce = nonce();
        response.setHeader(HEADER, plain(nonce) + "; script-src 'nonce-" + nonce + "'; connect-src 'self'");
        return nonce;
    }

    /** A page of a form: its style and the script that keeps what was typed have the nonce. */
    public static String ofTyping(HttpServletResponse response) {
        return ofPrinting(response);
    }

    /** A page to print: its style and the script that opens the printer's dialog have the nonce. */
    public static String ofPrinting(HttpServletResponse response) {
        String nonce = nonce();
        response.setHeader(HEADER, plain(nonce) + "; script-src 'nonce-" + nonce + "'");
        return nonce;
    }

    /** A page that also reads codes with the camera, by scripts that are files of the portal. */
    public static String ofScanning(HttpServletResponse response) {
        String nonce = nonce();
        response.setHeader(HEADER, plain(nonce) + "; script-src 'self'; connect-src 'self'");
        allowCamera(response);
        return nonce;
    }

    /**
     * A screen: scripts have the nonce, and so has what they load. The engine of the screens makes functions out of
     * expressions that the server sends, which the browser calls eval, and writes styles into elements.
     */
    public static String ofScreen(HttpServletResponse response) {
        String nonce = nonce();
        response.setHeader(
                HEADER,
                "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval';"
                        + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                        + " connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self';"
                        + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        return nonce;
    }

    /** A screen while it is developed: the development server puts in scripts of its own, and listens for changes. */
    public static void ofDevelopment(HttpServletResponse response) {
        response.setHeader(HEADER, "frame-ancestors 'none'");
    }

    /** The page that a browser keeps, and its files: it sends nobody what it reads, not even where it stands. */
    public static void ofKeptFiles(HttpServletResponse response) {
        response.setHeader(
                HEADER,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        allowCamera(response);
    }

    /** A picture that is opened by itself can do nothing. */
    public static void ofPicture(HttpServletResponse response) {
        response.setHeader(HEADER, "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    private static void allowCamera(HttpServletResponse response) {
        response.setHeader(DEVICES, "camera=(self), geolocation=(), microphone=()");
    }

    private static String plain(String nonce) {
        return "default-src 'none'; style-src 'nonce-" + nonce + "'; img-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors 'none'";
    }

    private static String nonce() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
