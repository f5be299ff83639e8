package org.nishang.learning.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Which certificates came of enrolments; told by whoever issues them. */
@NamedInterface("api")
public interface CertificatesOfEnrolments {

    /** @return numbers by enrolment; those without a certificate are absent */
    Map<UUID, List<String>> numbers(Collection<UUID> enrolments);
}
