package org.nishang.learning.recognition;

import java.util.Optional;
import org.nishang.approval.Proposed;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * A recognition that waits for the yes of a second person.
 *
 * @param refusal why it cannot be approved any more; empty = it can
 */
@NamedInterface("api")
public record ProposedRecognition(
        Proposed about,
        WantedRecognition wanted,
        RecognisableWay way,
        RecognitionEffect effect,
        Optional<Refusal> refusal) {}
