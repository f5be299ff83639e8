package org.nishang.certificate.check;

import java.util.List;

/** What there is under a number as somebody typed it. */
public sealed interface CheckResult {

    record Found(CheckedCertificate certificate) implements CheckResult {}

    /** The form for people stands on a certificate of each role. */
    record Several(List<CheckedCertificate> certificates) implements CheckResult {}

    /** A number of our form whose check character does not fit. */
    record Mistyped() implements CheckResult {}

    record Unknown() implements CheckResult {}
}
