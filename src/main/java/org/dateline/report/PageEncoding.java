package org.dateline.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a web page strictly. A byte order mark tells; else bytes that are valid UTF-8 are UTF-8,
 * whatever the page says; else the charset that the page names; else windows-1252, which browsers
 * take for pages that name none.
 */
final class PageEncoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 4096;
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=[\\s\"']*([\\w.:-]+)");

  private PageEncoding() {}

  static String decode(byte[] page) throws Unreadable {
    Optional<String> marked = marked(page);
    if (marked.isPresent()) {
      return marked.get();
    }
    refuseBinary(page);
    Optional<String> utf8 = decoded(page, UTF_8);
    return utf8.isPresent() ? utf8.get() : decodeNamed(page);
  }

  private static String decodeNamed(byte[] page) throws Unreadable {
    String name = name(page);
    Charset charset = charset(name);
    return decoded(page, charset)
        .orElseThrow(
            () ->
                new Unreadable(
                    "it is neither UTF-8 nor " + charset, "save it as UTF-8 and read it again"));
  }

  private static String name(byte[] page) {
    String head = new String(page, 0, Math.min(HEAD, page.length), ISO_8859_1);
    Matcher named = NAMED.matcher(head);
    return named.find() ? named.group(1) : WINDOWS.name();
  }

  private static Charset charset(String name) throws Unreadable {
    try {
      Charset charset = Charset.forName(name);
      boolean narrow =
          charset.equals(UTF_8) || charset.equals(ISO_8859_1) || charset.equals(US_ASCII);
      return narrow ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable("its charset '" + name + "' is unknown", "save it as UTF-8");
    }
  }

  private static Optional<String> marked(byte[] page) throws Unreadable {
    for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
      byte[] mark = "\uFEFF".getBytes(charset);
      if (page.length >= mark.length && Arrays.equals(mark, Arrays.copyOf(page, mark.length))) {
        byte[] rest = Arrays.copyOfRange(page, mark.length, page.length);
        return Optional.of(
            decoded(rest, charset)
                .orElseThrow(
                    () -> new Unreadable("it is broken " + charset, "save it as UTF-8 anew")));
      }
    }
    return Optional.empty();
  }

  private static void refuseBinary(byte[] page) throws Unreadable {
    for (int i = 0; i < page.length; i++) {
      if (page[i] == 0) {
        throw new Unreadable("it is binary: byte %d is NUL".formatted(i), "save the page as text");
      }
    }
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
