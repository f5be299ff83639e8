package org.nishang.certificate.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateEvent;

/**
 * What somebody wants done to an issued certificate.
 *
 * @param kind one of those that {@link CertificateLife} can do
 * @param on the first day on which it holds
 * @param until of a suspension: the first day valid again; null = until further notice
 */
public record CertificateAct(
        CertificateEvent kind, LocalDate on, @Nullable LocalDate until, String reason) {}
