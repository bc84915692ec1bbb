package org.dateline.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * {@code server.json} in a store's directory: the port and the secret of the server that has the
 * store open, and its address for everyone; readable for its owner only. After a crash it names a
 * port where nobody is, or somebody else.
 */
record DoorFile(Path path, int port, String secret, URI address) {
  /** Of a record that is written and read back; its methods named "is…" are no parts of it. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private static final String NAME = "server.json";
  private static final int SECRET_BYTES = 32;

  /** What stands in the file. */
  private record Content(int port, String secret, long process, URI address) {}

  static DoorFile write(Path directory, int port, URI address) throws IOException {
    String secret = random();
    Path path = directory.resolve(NAME);
    Path unfinished = directory.resolve(NAME + ".part");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Content content = new Content(port, secret, ProcessHandle.current().pid(), address);
    Files.write(unfinished, JSON.writeValueAsBytes(content));
    Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    return new DoorFile(path, port, secret, address);
  }

  /** Reads the file of a store that somebody has, or had, open. */
  static Optional<DoorFile> read(Path directory) {
    Path path = directory.resolve(NAME);
    if (Files.notExists(path)) {
      return Optional.empty();
    }
    try {
      Content content = JSON.readValue(path.toFile(), Content.class);
      return Optional.of(new DoorFile(path, content.port(), content.secret(), content.address()));
    } catch (JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read %s; fix: run this as the user who runs the server".formatted(path), e);
    }
  }

  /** Returns a word that nobody can guess. */
  static String random() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Returns what shows that one knows the secret without giving it away. */
  String proof(String challenge) {
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(challenge);
  }

  String authorization() {
    return "Bearer " + secret;
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
