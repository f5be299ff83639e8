package org.nishang.interchange.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is read while it arrives, in its own request.
 *
 * @param megabytes the largest, 2^20 bytes each
 */
record StreamedUpload(int megabytes, Receiving receiving) implements UploadHandler {

    /** What surrounds the file in its request. */
    private static final int FRAME = 1 << 16;

    /** Takes the whole content. */
    interface Receiving {
        void take(InputStream content, String name) throws IOException;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        receiving.take(event.getInputStream(), event.getFileName());
    }

    @Override
    public long getFileSizeMax() {
        return (long) megabytes << 20;
    }

    @Override
    public long getRequestSizeMax() {
        return getFileSizeMax() + FRAME;
    }
}
