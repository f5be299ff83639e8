package org.nishang.notice.log;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.identity.Permission;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeFact;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.kind.Told;
import org.nishang.notice.kind.Wording;
import org.nishang.notice.sending.Letters;
import org.nishang.notice.sending.MailText;
import org.nishang.platform.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How each kind is said, with an example, and how a mail looks. */
@Service
@PreAuthorize("hasRole('" + Permission.MANAGE_NOTICES + "')")
public class NoticeWords {

    private final Wording wording;
    private final Letters letters;
    private final MailText mails;
    private final Texts texts;
    private final Clock clock;

    NoticeWords(Wording wording, Letters letters, MailText mails, Texts texts, Clock clock) {
        this.wording = wording;
        this.letters = letters;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A kind in words.
     *
     * @param own to the person; {@code null} where it is not about one
     * @param staff to contacts or the authority; {@code null} where they are not told
     */
    public record Example(
            NoticeKind kind,
            Text name,
            @Nullable Text own,
            @Nullable Text staff) {}

    public List<Example> all() {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> new Example(
                        kind, wording.name(kind), sentence(kind, Audience.PERSON), sentence(kind, Audience.CONTACT)))
                .toList();
    }

    /** A mail with one notice of a kind, as text. */
    public String mail(NoticeKind kind, Locale language) {
        var audience = sentence(kind, Audience.PERSON) == null ? Audience.CONTACT : Audience.PERSON;
        var letter = letters.write(Uuids.next(), "", language, List.of(told(kind, audience, language)), 1);
        return letter.subject() + "\n\n" + mails.plain(letter);
    }

    private @Nullable Text sentence(NoticeKind kind, Audience audience) {
        if (told(kind, audience, Locale.CHINESE).path().isEmpty()) {
            return null;
        }
        return new Text(
                wording.sentence(told(kind, audience, Locale.CHINESE)).zh(),
                wording.sentence(told(kind, audience, Locale.ENGLISH)).en());
    }

    private Told told(NoticeKind kind, Audience audience, Locale language) {
        return new Told(
                kind,
                audience,
                Optional.of(texts.of("notice.example.person").in(language)),
                Optional.of(texts.of("notice.example.enterprise").in(language)),
                LocalDate.now(clock).plusDays(30),
                kind.facts().stream().map(NoticeWords::example).toList());
    }

    private static String example(NoticeFact fact) {
        return switch (fact) {
            case PLAIN -> "2";
            case ROLE -> "AUDITOR";
            case COURSE -> "C04";
            case PROGRAMME -> "P-A";
            case CLASS -> "";
            case PROPOSAL -> "STAFFING_RULES";
        };
    }
}
