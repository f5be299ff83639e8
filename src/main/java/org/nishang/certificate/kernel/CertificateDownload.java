package org.nishang.certificate.kernel;

import java.util.Optional;

/**
 * A file of a certificate: its PDF, its credential, a badge.
 *
 * @param name for saving: e.g. holder and number
 * @param sha256 of the bytes, in small hexadecimal digits
 * @param bytes empty where the caller has them already
 */
public record CertificateDownload(String name, String sha256, Optional<byte[]> bytes) {}
