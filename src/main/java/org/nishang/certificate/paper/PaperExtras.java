package org.nishang.certificate.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What goes on a paper beside its words.
 *
 * @param seal the authority's own image
 * @param photo of the holder, a JPEG of 35 × 49 mm
 * @param reissuedOn for a copy made in place of a lost one
 */
record PaperExtras(Optional<SealImage> seal, Optional<byte[]> photo, Optional<LocalDate> reissuedOn) {

    static final PaperExtras NONE = new PaperExtras(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param millimetres across */
    record SealImage(byte[] png, float millimetres) {}
}
