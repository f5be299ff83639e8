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
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.nishang.common.Refusal;

/** A {@code .csv}: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or GB18030. */
final class TextFile implements SheetFile.Source {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path path;
    private final Seen seen;

    /** @throws Refusal {@code interchange.file.not-a-table} if the bytes are no text in one of the encodings */
    TextFile(Path path, FileLimits limits) {
        this.path = path;
        this.seen = attempt(path, StandardCharsets.UTF_8)
                .or(() -> attempt(path, GB18030))
                .orElseThrow(() -> new Refusal("interchange.file.not-a-table"));
        if (seen.rows() > limits.rows() + 1000) {
            throw new Refusal("interchange.file.rows", limits.rows());
        }
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public List<LeftOutSheet> besides(String sheet) {
        return List.of();
    }

    @Override
    public Sheet open(String sheet) {
        try {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(seen.delimiter())
                    .setIgnoreEmptyLines(false)
                    .setLenientEof(false)
                    .get();
            return new TextSheet(
                    CSVParser.builder()
                            .setReader(reader(path, seen.charset()))
                            .setFormat(format)
                            .get(),
                    seen.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rows that say something; a program that saved a million empty ones writes their separators */
    private record Seen(Charset charset, char delimiter, int rows) {}

    /** Reads the whole file once: only a text without one wrong byte is in the encoding. */
    private static Optional<Seen> attempt(Path path, Charset charset) {
        var lines = new TextLines();
        try (var reader = reader(path, charset)) {
            char[] some = new char[1 << 16];
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                for (int i = 0; i < n; i++) {
                    if (!lines.take(some[i])) {
                        return Optional.empty();
                    }
                }
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Seen(charset, lines.delimiter(), lines.rows()));
    }

    /** Without the mark at the beginning, which also tells UTF-16. */
    private static Reader reader(Path path, Charset charset) throws IOException {
        Charset used = charset;
        int skip = 0;
        try (InputStream in = Files.newInputStream(path)) {
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
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(skip);
        return new BufferedReader(new InputStreamReader(
                in,
                used.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
