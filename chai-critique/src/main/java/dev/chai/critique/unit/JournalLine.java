package dev.chai.critique.unit;

import dev.chai.critique.UnitId;
import dev.chai.critique.review.ReviewEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * One line of a journal: a checksum, the unit's name, and either the whole unit as it was added or one event.
 *
 * <p>The checksum covers everything after its own field up to the line feed, and comes first, at a fixed place, so that opening a
 * journal needs no JSON parser.
 */
record JournalLine(String crc, UnitId unit, Optional<UnitJson.Line> add, Optional<ReviewEvent> event) {
    private static final byte[] HEAD = "{\"crc\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 8;
    private static final byte[] UNIT = "\",\"unit\":\"".getBytes(StandardCharsets.US_ASCII);
    /** Where the covered bytes start: after the comma after the checksum. */
    private static final int BODY = HEAD.length + DIGITS + 2;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    static byte[] ofUnit(CaptionUnit unit) {
        return encode(unit.id(), "add", UnitJson.MAPPER.writeValueAsString(UnitJson.Line.of(unit)));
    }

    static byte[] ofEvent(UnitId unit, ReviewEvent event) {
        return encode(
                unit, "event", UnitJson.MAPPER.writerFor(ReviewEvent.class).writeValueAsString(event));
    }

    private static byte[] encode(UnitId unit, String field, String json) {
        String body = "\"unit\":" + UnitJson.MAPPER.writeValueAsString(unit) + ",\"" + field + "\":" + json + "}\n";
        byte[] bytes = ("{\"crc\":\"00000000\"," + body).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > JournalScan.MAX_LINE_BYTES) {
            throw new IllegalArgumentException("unit " + unit + " takes " + bytes.length
                    + " bytes; a line of a journal holds at most " + JournalScan.MAX_LINE_BYTES);
        }
        int crc = checksum(bytes, 0, bytes.length - 1);
        for (int i = 0; i < DIGITS; i++) {
            bytes[HEAD.length + i] = HEX[crc >>> (28 - 4 * i) & 15];
        }
        return bytes;
    }

    /** Returns whether bytes without a line feed can be the beginning of a line: disks leave zeros where a write did not end. */
    static boolean mayBegin(byte[] bytes, int start, int end) {
        int length = Math.min(HEAD.length, end - start);
        boolean zeros = IntStream.range(start, end).allMatch(i -> bytes[i] == 0);
        return zeros || Arrays.equals(bytes, start, start + length, HEAD, 0, length);
    }

    /** Returns where the next line may begin, from a place on; the end if it begins nowhere. */
    static int nextBeginning(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && !(end - at >= HEAD.length && matches(bytes, at, HEAD))) {
            at++;
        }
        return at;
    }

    /** Returns whether the bytes from start to the line feed at end are a line whose checksum holds. */
    static boolean isWhole(byte[] bytes, int start, int end) {
        if (end - start < BODY + UNIT.length
                || !matches(bytes, start, HEAD)
                || !matches(bytes, start + HEAD.length + DIGITS, UNIT)) {
            return false;
        }
        int crc = checksum(bytes, start, end);
        for (int i = 0; i < DIGITS; i++) {
            if (bytes[start + HEAD.length + i] != HEX[crc >>> (28 - 4 * i) & 15]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the unit that a whole line is about. */
    static UnitId unitOf(byte[] bytes, int start) {
        int from = start + HEAD.length + DIGITS + UNIT.length;
        int to = from;
        boolean escaped = false;
        while (bytes[to] != '"') {
            escaped |= bytes[to] == '\\';
            to += bytes[to] == '\\' ? 2 : 1;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return UnitId.parse(escaped ? UnitJson.MAPPER.readValue('"' + text + '"', String.class) : text);
    }

    private static int checksum(byte[] bytes, int start, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start + BODY, end - start - BODY);
        return (int) crc.getValue();
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted) {
        return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
