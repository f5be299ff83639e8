package org.nishang.interchange.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nishang.common.Refusal;

/** A {@code .csv}: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or GB18030. */
final class TextSheet implements Sheet {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int lines;

    private TextSheet(CSVParser parser, int lines) {
        this.parser = parser;
        this.records = parser.iterator();
        this.lines = lines;
    }

    /** @throws Refusal {@code interchange.file.not-a-table} if the bytes are no text in one of the encodings */
    static Sheet open(Path file, FileLimits limits) {
        Seen seen = attempt(file, StandardCharsets.UTF_8)
                .or(() -> attempt(file, GB18030))
                .orElseThrow(() -> new Refusal("interchange.file.not-a-table"));
        if (seen.lines() > limits.rows() + 1000L) {
            throw new Refusal("interchange.file.rows", limits.rows());
        }
        try {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(seen.delimiter())
                    .setIgnoreEmptyLines(false)
                    .setLenientEof(false)
                    .get();
            return new TextSheet(
                    CSVParser.builder()
                            .setReader(reader(file, seen.charset()))
                            .setFormat(format)
                            .get(),
                    (int) seen.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Seen(Charset charset, char delimiter, long lines) {}

    /** Reads the whole file once: only a text without one wrong byte is in the encoding. */
    private static Optional<Seen> attempt(Path file, Charset charset) {
        int[] found = new int[3];
        char[] marks = {',', ';', '\t'};
        long lines = 1;
        boolean first = true;
        var line = new LongestLine();
        try (var reader = reader(file, charset)) {
            char[] some = new char[1 << 16];
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                for (int i = 0; i < n; i++) {
                    char c = some[i];
                    line.take(c);
                    if (c == '\n' || (c == '\r' && !(i + 1 < n && some[i + 1] == '\n'))) {
                        lines++;
                        first = found[0] + found[1] + found[2] == 0;
                    } else if (first) {
                        for (int m = 0; m < marks.length; m++) {
                            found[m] += c == marks[m] ? 1 : 0;
                        }
                    }
                    if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                        return Optional.empty();
                    }
                }
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int best = found[0] >= found[1] && found[0] >= found[2] ? 0 : found[1] >= found[2] ? 1 : 2;
        return Optional.of(new Seen(charset, marks[best], lines));
    }

    /** Without the mark at the beginning, which also tells UTF-16. */
    private static Reader reader(Path file, Charset charset) throws IOException {
        Charset used = charset;
        int skip = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(3);
            if (mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF) {
                skip = 3;
            } else if (mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
                used = StandardCharsets.UTF_16LE;
                skip = 2;
            } else if (mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
                used = StandardCharsets.UTF_16BE;
                skip = 2;
            }
        }
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(
                in,
                used.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public int roughRows() {
        return lines;
    }

    @Override
    public boolean from1904() {
        return false;
    }

    @Override
    public boolean mergesAcross(int row) {
        return false;
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord record = records.next();
            List<RawCell> cells = new ArrayList<>(record.size());
            for (String cell : record) {
                cells.add(RawCell.text(cell));
            }
            return Optional.of(new SheetRow((int) record.getRecordNumber(), cells));
        } catch (UncheckedIOException | IllegalStateException e) {
            // A quotation mark that is not closed, or text after a closing one.
            throw new Refusal("interchange.file.quotes", parser.getRecordNumber() + 1);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
