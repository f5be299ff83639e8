package org.nishang.enterprise.profile;

import org.springframework.modulith.NamedInterface;

/** Whose inspection is counted: the enterprise's own, the authority's, the fabric tests. */
@NamedInterface("api")
public enum InspectionKind {
    SELF,
    OFFICIAL,
    FABRIC
}
