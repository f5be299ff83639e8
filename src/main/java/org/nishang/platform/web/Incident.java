package org.nishang.platform.web;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * What a person is told when something broke: the number that finds the log entry, and what it is where an operator can
 * mend it.
 *
 * @param key of the words, with the number as their argument; the code of the problem document
 */
public record Incident(String number, String key, HttpStatus status) {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRTUWXY";

    public static String next() {
        return RANDOM.ints(8, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** Logs it: a fault with its whole story, an outage, of which there may be many at once, in one line. */
    public static Incident of(@Nullable Throwable fault, String where) {
        String number = next();
        var outage = Outage.of(fault);
        if (outage.isPresent()) {
            LOG.error("incident {} at {}: {}: {}", number, where, outage.get(), String.valueOf(fault));
            return new Incident(number, outage.get().code(), status(outage.get()));
        }
        LOG.error("incident {} at {}", number, where, fault);
        return new Incident(number, "common.fault", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static HttpStatus status(Outage outage) {
        return outage == Outage.DISK_FULL ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
