package org.nishang.notice.kind;

/** As what somebody is told something. */
public enum Audience {
    /** It is about themselves. */
    PERSON,
    /** Contacts of the enterprises that it concerns. */
    CONTACT,
    /** Training administrators of the region; of the whole where it concerns no enterprise. */
    AUTHORITY
}
