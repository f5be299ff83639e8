package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who comes before anything of the request's body is read; whoever signs people in knows it. */
public interface Doorkeeper {

    /** Who comes, as far as the places at the door go. */
    enum Caller {
        /** Is signed in, or has a ticket for the address asked for. */
        PERSON,
        /** Has a token that is good. */
        PROGRAM,
        /** Anybody else, also with a cookie or a token that is none of ours. */
        STRANGER
    }

    Caller caller(HttpServletRequest request);
}
