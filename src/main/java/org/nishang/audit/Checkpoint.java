package org.nishang.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.nishang.common.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the portal signs of its log: the chain had come to this entry with this hash at this time. As text it is one
 * line of JSON; the signature (Ed25519, RFC 8032) covers the bytes of the line before {@code ,"signature":}.
 *
 * @param line its place in the file, from 1
 * @param seq of the newest entry; 0 = there is none
 * @param keeps of a restored one: what earlier checkpoints attest beyond this entry was given up; else {@code seq}
 * @param note of a restored one: where it came from
 * @param before SHA-256 of the whole line before, 64 hexadecimal digits; zeros before the first
 * @param key the public half that the signature is checked with, 32 bytes in base64url
 */
@JsonPropertyOrder({"line", "kind", "at", "seq", "hash", "keeps", "note", "before", "key"})
record Checkpoint(
        int line,
        CheckpointKind kind,
        Instant at,
        long seq,
        String hash,
        long keeps,
        String note,
        String before,
        String key) {

    private static final String SIGNATURE = ",\"signature\":\"";

    /** A checkpoint as it stands in a file. */
    record Signed(Checkpoint checkpoint, String text) {

        String digest() {
            return Sha256.hex(text);
        }

        /** Whether it was signed with the key that it names. */
        boolean isGenuine() {
            int at = text.lastIndexOf(SIGNATURE);
            return CheckpointKey.verify(
                    checkpoint.key(),
                    text.substring(0, at).getBytes(StandardCharsets.UTF_8),
                    text.substring(at + SIGNATURE.length(), text.length() - 2));
        }
    }

    LogHead head() {
        return new LogHead(seq, hash);
    }

    Signed signedWith(CheckpointKey signer) {
        String json = JsonMapper.shared().writeValueAsString(this);
        String body = json.substring(0, json.length() - 1);
        return new Signed(this, body + SIGNATURE + signer.sign(body.getBytes(StandardCharsets.UTF_8)) + "\"}");
    }

    /** @return nothing if the line is none, such as one whose writing a power cut ended */
    static Optional<Signed> read(String text) {
        int at = text.lastIndexOf(SIGNATURE);
        if (at < 0 || !text.endsWith("\"}")) {
            return Optional.empty();
        }
        try {
            var checkpoint = JsonMapper.shared().readValue(text.substring(0, at) + "}", Checkpoint.class);
            return Optional.of(new Signed(checkpoint, text));
        } catch (JacksonException notOne) {
            return Optional.empty();
        }
    }
}
