package org.nishang.certificate;

import java.util.Optional;

/**
 * A certificate's stored PDF.
 *
 * @param name for saving: holder and number
 * @param sha256 of the bytes, in small hexadecimal digits
 * @param bytes empty where the caller has them already
 */
public record CertificateFile(String name, String sha256, Optional<byte[]> bytes) {}
