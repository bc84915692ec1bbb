package org.dateline.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much sooner a page is there that the browser has already: {@code java …
 * org.dateline.bench.UnchangedPages http://localhost:3030/ /page/actor/taliban …} asks a server for
 * each in turn, with its {@code ETag} and without. It writes and reads one connection itself, since a
 * client's own work would count twice.
 */
final class UnchangedPages {
  private static final int WARM_UP = 1000;
  private static final int ROUNDS = 300;

  private final Socket connection;
  private final DataInputStream in;
  private final String host;

  private UnchangedPages(URI server) throws IOException {
    this.connection = new Socket(server.getHost(), server.getPort());
    this.connection.setTcpNoDelay(true);
    this.in = new DataInputStream(new BufferedInputStream(connection.getInputStream()));
    this.host = server.getAuthority();
  }

  /**
   * Prints a line for each page: its bytes, and the median milliseconds made anew and confirmed.
   *
   * @param arguments the server, and the pages
   */
  public static void main(String[] arguments) throws IOException {
    UnchangedPages pages = new UnchangedPages(URI.create(arguments[0]));
    for (String page : List.of(arguments).subList(1, arguments.length)) {
      pages.measure(page);
    }
    pages.connection.close();
  }

  private void measure(String page) throws IOException {
    Answer answer = ask(page, "");
    for (int i = 0; i < WARM_UP; i++) {
      ask(page, "");
    }
    List<Double> anew = new ArrayList<>();
    List<Double> confirmed = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      anew.add(ask(page, "").milliseconds());
      Answer unchanged = ask(page, answer.tag());
      if (unchanged.status() != 304) {
        throw new IllegalStateException(page + ": " + unchanged);
      }
      confirmed.add(unchanged.milliseconds());
    }
    System.out.printf(
        Locale.ROOT,
        "%s %,d bytes: %.2f ms anew, %.2f ms unchanged, %.1f times%n",
        page,
        answer.bytes(),
        median(anew),
        median(confirmed),
        median(anew) / median(confirmed));
  }

  private record Answer(int status, String tag, int bytes, double milliseconds) {}

  private Answer ask(String page, String tag) throws IOException {
    String condition = tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n";
    String request =
        "GET " + page + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n" + condition + "\r\n";
    long start = System.nanoTime();
    OutputStream out = connection.getOutputStream();
    out.write(request.getBytes(ISO_8859_1));
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = headers();
    int bytes = status == 304 ? 0 : skipBody(headers);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    return new Answer(status, headers.getOrDefault("etag", ""), bytes, milliseconds);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] parts = line.split(": *", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    return headers;
  }

  private int skipBody(Map<String, String> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      return skip(Integer.parseInt(headers.get("content-length")));
    }
    int all = 0;
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all += skip(size);
      line();
    }
    line();
    return all;
  }

  private int skip(int bytes) throws IOException {
    in.skipNBytes(bytes);
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
