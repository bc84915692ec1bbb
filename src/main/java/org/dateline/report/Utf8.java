package org.dateline.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: what is not UTF-8 text is refused by name. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** Returns the text without its byte order mark; every other character stays as it is. */
  static String decode(byte[] content) throws Unreadable {
    refuseUtf16(content);
    refuseBinary(content);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer chars = CharBuffer.allocate(content.length);
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError()) {
      throw new Unreadable(
          "it is not UTF-8: byte %d is 0x%02X".formatted(bytes.position(), bytes.get()),
          "save it as UTF-8, for example with iconv");
    }
    String text = chars.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void refuseUtf16(byte[] content) throws Unreadable {
    if (content.length < 2) {
      return;
    }
    int mark = ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      throw new Unreadable("it is UTF-16", "save it as UTF-8, for example with iconv -f UTF-16");
    }
  }

  private static void refuseBinary(byte[] content) throws Unreadable {
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        throw new Unreadable(
            "it is binary: byte %d is NUL".formatted(i), "give the text of the report");
      }
    }
  }
}
