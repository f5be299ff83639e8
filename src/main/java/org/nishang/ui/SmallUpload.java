package org.nishang.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;

/**
 * A file that is small enough to be held in memory. It is read up to its limit and one byte further, by which whoever
 * receives it refuses it: what a browser is told about the largest size binds only those who obey.
 *
 * @param largest in bytes
 */
public record SmallUpload(int largest, Receiving receiving) implements UploadHandler {

    /** What surrounds the file in its request. */
    private static final int FRAME = 1 << 16;

    /** Takes the file, on its page. */
    public interface Receiving {
        void take(String name, byte[] content);
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (var file = event.getInputStream()) {
            content = file.readNBytes(largest + 1);
        }
        event.getUI().access(() -> receiving.take(event.getFileName(), content));
    }

    @Override
    public long getFileSizeMax() {
        return largest;
    }

    @Override
    public long getRequestSizeMax() {
        return largest + FRAME;
    }
}
