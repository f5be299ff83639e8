package org.nishang.identity;

/** What an account may do. Views and services name these; which role has which is in {@link AccountRole}. */
public final class Permission {

    /** Study courses, sit exams, hold certificates: own records only. */
    public static final String LEARN = "LEARN";

    /** See people, employment and certificates within the own scope. */
    public static final String SEE_STAFF = "SEE_STAFF";

    /** Record who joins, leaves and moves within the own scope. */
    public static final String MANAGE_STAFF = "MANAGE_STAFF";

    /** Find people who are registered twice within the own scope, and merge them. */
    public static final String MERGE_PEOPLE = "MERGE_PEOPLE";

    /** See who works for several enterprises, one of them within the own scope, with all of them. */
    public static final String SEE_DOUBLE_EMPLOYMENTS = "SEE_DOUBLE_EMPLOYMENTS";

    /** See the number of one person's document in clear, for a purpose that is logged. */
    public static final String SEE_DOCUMENT_IN_CLEAR = "SEE_DOCUMENT_IN_CLEAR";

    /** Have the numbers of many people in clear in a file, for a purpose that is logged. */
    public static final String EXPORT_IN_CLEAR = "EXPORT_IN_CLEAR";

    /** Register, rename, move and deregister enterprises within the own scope. */
    public static final String MANAGE_ENTERPRISES = "MANAGE_ENTERPRISES";

    /** Declare how many people an enterprise within the own scope employs. */
    public static final String DECLARE_HEADCOUNT = "DECLARE_HEADCOUNT";

    /** Nominate people within the own scope for programmes and classes. */
    public static final String NOMINATE = "NOMINATE";

    /** Give places and decline nominations within the own scope, and nominate there by rules. */
    public static final String DECIDE_NOMINATIONS = "DECIDE_NOMINATIONS";

    /** See enterprises and staffing within the own scope. */
    public static final String SEE_STAFFING = "SEE_STAFFING";

    /** Announce new staffing rules. */
    public static final String MANAGE_RULES = "MANAGE_RULES";

    /** See totals and their lists within the own scope. */
    public static final String SEE_TOTALS = "SEE_TOTALS";

    /** See the certificate register within the own scope. */
    public static final String SEE_CERTIFICATES = "SEE_CERTIFICATES";

    /** Suspend, revoke, correct and reissue certificates within the own scope. */
    public static final String MANAGE_CERTIFICATES = "MANAGE_CERTIFICATES";

    /** Accept or decline continuing education within the own scope. */
    public static final String REVIEW_CPD = "REVIEW_CPD";

    /** Read people, employment and headcounts of the own scope in from files and out to them. */
    public static final String IMPORT_STAFF = "IMPORT_STAFF";

    /** The same for enterprises, sessions, outcomes and certificates. */
    public static final String IMPORT_REGISTERS = "IMPORT_REGISTERS";

    /** Read accounts of the own scope in from files and out to them. */
    public static final String IMPORT_ACCOUNTS = "IMPORT_ACCOUNTS";

    /** Decide within the own scope, by two people, that a course of a programme counts as passed. */
    public static final String RECOGNISE_COURSES = "RECOGNISE_COURSES";

    /** See classes within the own scope, and when they are. */
    public static final String SEE_CLASSES = "SEE_CLASSES";

    /** Plan and hold classes within the own scope: attendance, results, closing. */
    public static final String MANAGE_CLASSES = "MANAGE_CLASSES";

    /** See how the items of exams do, and mend content. It belongs to no region and no enterprise. */
    public static final String MANAGE_CONTENT = "MANAGE_CONTENT";

    /** Watch over running exams within the own scope: grant time, pause, resume. */
    public static final String INVIGILATE = "INVIGILATE";

    /** See what the portal's check of itself found. It belongs to no region and no enterprise. */
    public static final String SEE_CHECKS = "SEE_CHECKS";

    /** See the keys that certificates are signed with, and change to a new one. */
    public static final String MANAGE_KEYS = "MANAGE_KEYS";

    /** See and use what an operator has switched on below {@code /actuator}. */
    public static final String OPERATE = "OPERATE";

    /** Search the log of who did what, and take it out as a file. It belongs to no region and no enterprise. */
    public static final String SEE_LOG = "SEE_LOG";

    /** Give people within the own scope access as learners. */
    public static final String GIVE_ACCESS = "GIVE_ACCESS";

    /** Create, keep and end accounts within the own scope. */
    public static final String MANAGE_ACCOUNTS = "MANAGE_ACCOUNTS";

    /** See what was told to whom and why, the words of notices, and how they are sent. It belongs to no region. */
    public static final String MANAGE_NOTICES = "MANAGE_NOTICES";

    /** Publish the privacy notice, answer requests about personal information, erase, and keep its registers. */
    public static final String MANAGE_PRIVACY = "MANAGE_PRIVACY";

    private Permission() {}
}
