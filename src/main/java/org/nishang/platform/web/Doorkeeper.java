package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who comes before anything of the request's body is read; whoever signs people in knows it. */
public interface Doorkeeper {

    /** What somebody is, as far as the places at the door go. */
    enum Kind {
        /** Is signed in, or has a ticket for the address asked for. */
        PERSON,
        /** Has a token that is good. */
        PROGRAM,
        /** Anybody else, also with a cookie or a token that is none of ours. */
        STRANGER
    }

    /** @param name tells one from another: an account, or where a stranger comes from */
    record Caller(Kind kind, String name) {}

    Caller caller(HttpServletRequest request);
}
