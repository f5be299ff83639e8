package org.nishang.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.nishang.common.register.Change;

/** Changes as bytes: a thousand of them take a few kilobytes. */
final class Journal {

    private Journal() {}

    static byte[] write(List<Change> changes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(changes.size());
            for (Change change : changes) {
                out.writeInt(change.row());
                out.writeUTF(change.subject());
                out.writeBoolean(change.created());
                out.writeUTF(change.before());
                out.writeLong(change.after());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Change> read(byte[] bytes) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int count = in.readInt();
            var changes = new ArrayList<Change>(count);
            for (int i = 0; i < count; i++) {
                changes.add(new Change(in.readInt(), in.readUTF(), in.readBoolean(), in.readUTF(), in.readLong()));
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
