package org.nishang.certificate.kernel;

import java.time.LocalDate;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.learning.programme.HeldRoles;
import org.springframework.stereotype.Component;

@Component
class HeldCertificateRoles implements HeldRoles {

    @Override
    public Condition holds(String person, TrainingRole role, LocalDate day) {
        return Condition.of(
                "exists (select 1 from certificate h where h.person_id = %s.person_id and h.role = '%s' and %s)",
                person, role.code(), CertificateSql.validOn("h", "'" + day + "'"));
    }

    @Override
    public Condition lastDay(String person, TrainingRole role, LocalDate day) {
        return Condition.of(
                "(select max(h.last_day) from certificate h where h.person_id = %s.person_id and h.role = '%s' and %s)",
                person, role.code(), CertificateSql.notEndedBy("h", "'" + day + "'"));
    }
}
