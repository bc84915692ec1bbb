package org.dateline.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.dateline.problem.Problem;
import org.dateline.problem.Problems;

/**
 * Keeps answers in a folder, one file each, so that a run that broke off asks only for what is
 * missing. A file is JSON: {@code {"url", "fetched", "body"}}. Safe for threads and processes: a
 * file is there whole or not at all.
 */
public final class Cache {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Duration maxAge;

  private Cache(Path folder, Duration maxAge) {
    this.folder = folder;
    this.maxAge = maxAge;
  }

  /**
   * Opens a folder, making it when there is none.
   *
   * @param maxAge an older answer is fetched again
   * @throws Problems if it cannot be written
   */
  public static Cache in(Path folder, Duration maxAge) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Problems(
          new Problem(folder, 0, "cannot be made a folder: " + e, "name another for the cache"));
    }
    if (!Files.isWritable(folder)) {
      throw new Problems(
          new Problem(folder, 0, "cannot be written", "name another folder for the cache"));
    }
    return new Cache(folder, maxAge);
  }

  /**
   * Returns what was answered to this question, unless it is too old at this time.
   *
   * @throws Problems if the file of it is damaged
   */
  Optional<Page> read(Request request, Instant now) {
    Path file = fileOf(request);
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      if (!json.path("url").asText().equals(request.address()) || !json.path("body").isTextual()) {
        throw damaged(request, "it does not hold the answer to " + request.address());
      }
      Instant fetched = Instant.parse(json.path("fetched").asText());
      return fetched.plus(maxAge).isBefore(now)
          ? Optional.empty()
          : Optional.of(new Page(fetched, json.path("body").asText()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException | DateTimeException e) {
      throw damaged(request, "it is not whole");
    } catch (IOException e) {
      throw damaged(request, "it cannot be read: " + e);
    }
  }

  Problems damaged(Request request, String what) {
    return new Problems(
        new Problem(fileOf(request), 0, what, "nothing to do: it is fetched again"));
  }

  /**
   * Keeps an answer, in the place of an older one.
   *
   * @throws Problems if the disk does not take it
   */
  void write(Request request, Page page) {
    Path file = fileOf(request);
    ObjectNode json = JSON.createObjectNode();
    json.put("url", request.address());
    json.put("fetched", page.fetched().toString());
    json.put("body", page.body());
    try {
      Path half = Files.createTempFile(folder, "half", ".tmp");
      Files.writeString(half, json.toString());
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problems(
          new Problem(file, 0, "cannot be written: " + e, "make room, or name another folder"));
    }
  }

  private Path fileOf(Request request) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(request.address().getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(digest) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
