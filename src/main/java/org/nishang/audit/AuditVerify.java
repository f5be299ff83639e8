package org.nishang.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nishang.common.Refusal;
import org.nishang.platform.Terminal;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code bin/admin audit verify}: whether the log is as it was written and signed; if not, what of it is in doubt. */
@Component
class AuditVerify implements AdminCommand {

    private static final String KEPT = "--checkpoint";

    private final ChainVerification verification;
    private final ChainWords words;
    private final MessageSource messages;

    AuditVerify(ChainVerification verification, ChainWords words, MessageSource messages) {
        this.verification = verification;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String words() {
        return "audit verify";
    }

    @Override
    public String usage() {
        return "[--checkpoint FILE]   (FILE: checkpoints that were kept elsewhere)";
    }

    @Override
    public void run(List<String> arguments) {
        var options = CommandOptions.parse(arguments, Set.of(KEPT), Set.of());
        var kept = Stream.ofNullable(options.value(KEPT)).map(Path::of).toList();
        kept.stream().filter(file -> !Files.isReadable(file)).forEach(file -> {
            throw new Refusal("audit.checkpoint-unreadable", file);
        });
        var report = verification.verify(kept);
        if (report.holds()) {
            Terminal.say("audit log: the chain holds");
        }
        report.doubts().stream()
                .map(words::finding)
                .forEach(doubt ->
                        Terminal.complain(say(doubt.message(), doubt.arguments().toArray())));
        words.about(report)
                .forEach(line ->
                        Terminal.say(say(line.message(), line.arguments().toArray())));
        if (!report.holds()) {
            throw new Refusal("audit.chain-broken");
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.getDefault());
    }
}
