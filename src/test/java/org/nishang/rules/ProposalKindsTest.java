package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nishang.approval.ProposalMade;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Whatever is proposed, somebody is told. */
@ThinPortalTest
@Transactional
class ProposalKindsTest {

    private static final Pattern KIND = Pattern.compile("String KIND = \"([A-Z_]+)\"");

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void everyKindOfProposalsHasAPlace() {
        for (SourceText file : SourceText.below("src/main/java", ".java")) {
            if (file.text().contains("Proposals proposals")) {
                KIND.matcher(file.text())
                        .results()
                        .forEach(found -> assertThatCode(
                                        () -> events.publishEvent(new ProposalMade(UUID.randomUUID(), found.group(1))))
                                .doesNotThrowAnyException());
            }
        }
    }
}
