package org.nishang.certificate.kernel;

/** It is confirmed who issues, or at which address. Published inside the transaction that confirms it. */
public record IssuingOpened() {}
