package org.dateline.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A crawl as web archives keep it (ISO 28500), packed or not, such as Common Crawl's news: each
 * page that was served without an error is read as {@link HtmlPage} reads it. A page that does not
 * name its own address has the one it was fetched from, which also makes its id.
 */
final class WarcFile implements Format {
  private static final int SERVED = 200;
  private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

  private final HtmlPage html;

  WarcFile(HtmlPage html) {
    this.html = html;
  }

  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    boolean any = false;
    try {
      // Not closed, since the stream is not ours to close.
      WarcReader records = new WarcReader(input.stream());
      records.setLenient(true);
      for (Optional<WarcRecord> each = records.next(); each.isPresent(); each = records.next()) {
        if (each.get() instanceof WarcResponse response && isPage(response)) {
          any = true;
          found.accept(reading(input, response));
        }
      }
    } catch (ParsingException e) {
      throw new Unreadable(
          "it is no web archive, or broken: " + e.getMessage(),
          "fetch it again; pages before that place were read");
    }
    if (!any) {
      throw new Unreadable("no page of HTML is in it", "leave it out");
    }
  }

  private static boolean isPage(WarcResponse response) throws IOException {
    try {
      MediaType type = response.payloadType().base();
      return response.http().status() == SERVED
          && (type.equals(MediaType.HTML) || type.equals(XHTML));
    } catch (ParsingException | IllegalArgumentException e) {
      // What some server sent is no HTTP, or no page.
      return false;
    }
  }

  private Reading reading(Input input, WarcResponse response) throws IOException {
    String address = response.target();
    String source = input.source() + "!" + address;
    try {
      HttpResponse http = response.http();
      try (InputStream page = http.bodyDecoded().stream()) {
        String id = address.replaceFirst("^https?://", "");
        return new Reading.Read(html.report(new Input(source, id, page), Optional.of(address)));
      }
    } catch (Unreadable e) {
      return e.skipped(source);
    } catch (IOException e) {
      return new Unreadable("it cannot be unpacked: " + e.getMessage(), "fetch it again")
          .skipped(source);
    }
  }
}
