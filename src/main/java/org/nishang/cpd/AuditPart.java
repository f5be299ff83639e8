package org.nishang.cpd;

/** As what somebody took part in an audit. */
public enum AuditPart {
    LEADER,
    MEMBER,
    OBSERVER
}
