package org.nishang.notice.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.notice.reach.CodeMail;
import org.nishang.notice.reach.NoticeChannel;
import org.nishang.platform.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mails by SMTP, each as HTML and as text. It is no bean of type {@code JavaMailSender}: a mail server that is
 * away makes the portal neither slow nor unhealthy.
 */
@Component
class MailChannel implements ChannelPort, CodeMail {

    private final MailSettings settings;
    private final MailText text;
    private final Texts texts;
    private final JavaMailSenderImpl sender;

    MailChannel(MailSettings settings, MailText text, Texts texts) {
        this.settings = settings;
        this.text = text;
        this.texts = texts;
        this.sender = sender(settings);
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = new Properties();
        String patience = String.valueOf(settings.patience() * 1000L);
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        if (!settings.returnsTo().isBlank()) {
            properties.setProperty("mail.smtp.from", settings.returnsTo());
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        if (!settings.user().isBlank()) {
            properties.setProperty("mail.smtp.auth", "true");
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.MAIL;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Outcome send(Letter letter) {
        return send(letter.id(), letter.address(), letter.subject(), text.plain(letter), text.html(letter));
    }

    @Override
    public void send(String address, String code) {
        Locale language = LocaleContextHolder.getLocale();
        String words = texts.of("notice.code.mail", code).in(language);
        var outcome = send(
                Uuids.next(), address, texts.of("notice.code.subject").in(language), words, text.html(words, language));
        if (!(outcome instanceof Outcome.Taken)) {
            throw new Refusal("notice.mail.unreachable").at(FieldName.MAIL);
        }
    }

    private Outcome send(java.util.UUID id, String address, String subject, String plain, String html) {
        try {
            var message = new Message(sender, MailId.of(id));
            var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(address);
            mail.setSubject(subject);
            mail.setText(plain, html);
            // RFC 3834: no automatic answers to it
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Outcome.Taken();
        } catch (MailSendException e) {
            return e.getFailedMessages().values().stream()
                    .findFirst()
                    .map(MailChannel::outcome)
                    .orElseGet(() -> outcome(e));
        } catch (RuntimeException | MessagingException e) {
            return outcome(e);
        }
    }

    /** RFC 5321: 4xx is for now, 5xx for ever; of the line and of signing in, all is for now. */
    private static Outcome outcome(Exception failure) {
        String why = String.valueOf(failure.getMessage()).strip();
        var address = find(failure, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            String said = String.valueOf(address.get().getMessage()).strip();
            return isForEver(address.get().getReturnCode())
                    ? new Outcome.Unknown(said)
                    : new Outcome.Later(said, false);
        }
        return find(failure, SMTPSendFailedException.class)
                .<Outcome>map(refused ->
                        isForEver(refused.getReturnCode()) ? new Outcome.Refused(why) : new Outcome.Later(why, true))
                .orElseGet(() -> new Outcome.Later(why, true));
    }

    private static boolean isForEver(int code) {
        return code >= 500 && code < 600;
    }

    private static <E extends Exception> Optional<E> find(@Nullable Throwable failure, Class<E> type) {
        if (failure == null) {
            return Optional.empty();
        }
        if (type.isInstance(failure)) {
            return Optional.of(type.cast(failure));
        }
        if (failure instanceof MessagingException chained && chained.getNextException() != null) {
            return find(chained.getNextException(), type);
        }
        return find(failure.getCause(), type);
    }

    /** It has the same id at each try, so that who gets it twice can tell. */
    private static final class Message extends MimeMessage {

        private final String id;

        Message(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
