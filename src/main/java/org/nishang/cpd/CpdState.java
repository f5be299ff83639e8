package org.nishang.cpd;

/** What has become of a record of continuing education; only the first can change. */
public enum CpdState {
    SUBMITTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
