package org.nishang.certificate.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.learning.programme.CertificatesOfEnrolments;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which certificates came of enrolments, whatever has become of them since. */
@Component
class EnrolmentCertificates implements CertificatesOfEnrolments {

    private final JdbcClient jdbc;

    EnrolmentCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<String>> numbers(Collection<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        var numbers = new HashMap<UUID, List<String>>();
        jdbc.sql("select enrolment_id, number from certificate where enrolment_id in (:enrolments)")
                .param("enrolments", enrolments)
                .query((RowCallbackHandler) row -> numbers.computeIfAbsent(
                                row.getObject("enrolment_id", UUID.class), id -> new ArrayList<>())
                        .add(row.getString("number")));
        return numbers;
    }
}
