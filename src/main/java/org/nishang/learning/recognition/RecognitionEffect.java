package org.nishang.learning.recognition;

import java.util.Optional;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * What follows when a course counts.
 *
 * @param done how many courses of the programme are then passed or recognised, of {@code wanted}
 * @param obstacle what stands between the person and the certificate, where the programme is complete then
 */
@NamedInterface("api")
public record RecognitionEffect(int done, int wanted, Optional<Refusal> obstacle) {

    public boolean isComplete() {
        return done == wanted;
    }
}
