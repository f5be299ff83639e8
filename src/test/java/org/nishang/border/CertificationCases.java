package org.nishang.border;

import static org.nishang.border.BorderCase.reads;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nishang.certificate.CertificationRule;
import org.nishang.certificate.CertificationRuleEditing;
import org.nishang.certificate.Validity;
import org.nishang.common.TrainingRole;

/** Rules of certification, continuing education and renewals, over the border. */
final class CertificationCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new CertificationCases().cases;
    }

    private CertificationCases() {
        put(
                "CertificationRuleEditing.preview(CertificationRule)",
                reads(
                        w ->
                                w.bean(CertificationRuleEditing.class)
                                        .preview(
                                                new CertificationRule(
                                                        TrainingRole.DECLARANT,
                                                        LocalDate.of(2027, 1, 1),
                                                        new Validity(24, 90),
                                                        0,
                                                        0,
                                                        true,
                                                        false,
                                                        Optional.empty()))));
    }

    private void put(String method, BorderCase borderCase) {
        cases.put(method, borderCase);
    }
}
