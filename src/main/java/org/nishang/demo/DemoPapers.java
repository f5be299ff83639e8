package org.nishang.demo;

import java.time.LocalDate;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.demo.DemoTraining.Certificate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the paper of a made-up certificate says, in the form that {@code certificate} freezes. */
@Component
class DemoPapers {

    private final JsonMapper json;

    DemoPapers(JsonMapper json) {
        this.json = json;
    }

    String frozen(Certificate certificate) {
        var identity = certificate.person.identity;
        return json.writeValueAsString(
                new Frozen(
                        identity.name(),
                        identity.document().sex(),
                        identity.document().masked(),
                        identity.document().last4(),
                        certificate.person.firmOn(certificate.issued).name(),
                        certificate.role() == TrainingRole.DECLARANT
                                ? new Text("报检员培训", "Declarant training")
                                : new Text("内审员培训", "Internal auditor training"),
                        certificate.role().code(),
                        certificate.session.hours(),
                        7000 + 50 * Math.floorMod(certificate.sequence * 37, 56),
                        certificate.number(),
                        certificate.displayNumber(),
                        certificate.issued,
                        certificate.lastDay));
    }

    /**
     * @param score hundredths of a point, of 100
     */
    private record Frozen(
            String name,
            int sex,
            String documentMasked,
            String documentLast4,
            String enterprise,
            Text programmeTitle,
            String role,
            int creditHours,
            int score,
            String number,
            String displayNumber,
            LocalDate issuedOn,
            LocalDate lastDay) {}
}
