package org.nishang.enterprise;

/** Whose inspection is counted: the enterprise's own, the authority's, the fabric tests. */
public enum InspectionKind {
    SELF,
    OFFICIAL,
    FABRIC
}
