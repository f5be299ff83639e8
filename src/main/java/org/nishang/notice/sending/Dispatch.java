package org.nishang.notice.sending;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nishang.platform.time.SteadyClock;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due by each channel that is on. Nothing is sent within a transaction: a server that hangs holds no
 * connection of the database. While the time is in doubt nothing is sent.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** Of one turn, so that one channel does not keep the others waiting for long. */
    private static final int TURNS = 20;

    private final List<ChannelPort> ports;
    private final Bundling bundling;
    private final Messages messages;
    private final Letters letters;
    private final SteadyClock steady;

    Dispatch(List<ChannelPort> ports, Bundling bundling, Messages messages, Letters letters, SteadyClock steady) {
        this.ports = ports;
        this.bundling = bundling;
        this.messages = messages;
        this.letters = letters;
        this.steady = steady;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 90, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        if (steady.doubt().isPresent()) {
            return;
        }
        for (ChannelPort port : ports) {
            try {
                if (port.isOn()) {
                    send(port);
                }
            } catch (RuntimeException e) {
                LOG.error("incident {}: {} goes on at the next turn", Incident.next(), port.channel(), e);
            }
        }
    }

    void send(ChannelPort port) {
        for (int turn = 0; turn < TURNS && bundling.bundle(port.channel()) == Bundling.AT_ONCE; turn++) {
            // until nobody waits
        }
        boolean more = true;
        for (int turn = 0; turn < TURNS && more; turn++) {
            more = sendSome(port);
        }
    }

    /** @return whether there may be more to send now */
    private boolean sendSome(ChannelPort port) {
        var taken = messages.take(port.channel());
        boolean away = false;
        for (WaitingMessage message : taken) {
            if (away) {
                messages.giveBack(message);
            } else {
                var outcome = port.send(letters.write(message));
                messages.record(message, outcome);
                away = outcome instanceof Outcome.Later later && later.isChannelsFault();
            }
        }
        return !away && taken.size() == Messages.AT_ONCE;
    }
}
