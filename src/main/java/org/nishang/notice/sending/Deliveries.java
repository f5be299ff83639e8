package org.nishang.notice.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.notice.cause.Carrier;
import org.nishang.notice.cause.NewNotice;
import org.nishang.notice.reach.Addresses;
import org.nishang.platform.database.BatchWriter;
import org.springframework.stereotype.Component;

/**
 * Notes for each new notice by which channels it is to go out. What is told while a channel is off, or before somebody
 * has an address, never goes out by it.
 */
@Component
class Deliveries implements Carrier {

    private final List<ChannelPort> ports;
    private final Addresses addresses;
    private final BatchWriter writer;

    Deliveries(List<ChannelPort> ports, Addresses addresses, BatchWriter writer) {
        this.ports = ports;
        this.addresses = addresses;
        this.writer = writer;
    }

    @Override
    public boolean hasGroup() {
        return ports.stream().anyMatch(port -> port.isOn() && port.channel().isGroup());
    }

    @Override
    public void take(List<NewNotice> notices) {
        var recipients = notices.stream().map(NewNotice::recipient).collect(Collectors.toSet());
        var unwanted = addresses.unwanted(recipients);
        var rows = new ArrayList<@Nullable Object[]>();
        for (ChannelPort port : ports) {
            if (port.isOn()) {
                var reached = reached(port, recipients);
                for (NewNotice notice : notices) {
                    boolean wanted = port.channel().carries(notice.kind())
                            && !unwanted.getOrDefault(notice.recipient(), Set.of())
                                    .contains(notice.kind());
                    if (wanted && reached.contains(notice.recipient())) {
                        rows.add(BatchWriter.row(notice.id(), port.channel().name(), notice.recipient(), "WAITING"));
                    }
                }
            }
        }
        writer.write("insert into notice_delivery (notice_id, channel, recipient, state) values (?, ?, ?, ?)", rows);
    }

    private Set<UUID> reached(ChannelPort port, Set<UUID> recipients) {
        return port.channel().isGroup()
                ? Set.of(NewNotice.GROUP)
                : addresses.good(port.channel(), recipients).keySet();
    }
}
