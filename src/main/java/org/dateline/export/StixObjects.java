package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.UUID;

/** Writes what all objects of a STIX bundle have in common. */
record StixObjects(JsonGenerator json, String time) {
  /** The namespace of addresses, RFC 4122 appendix C. */
  private static final UUID ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private static final long VERSION_5 = 0x5000L;

  static final String MAKER = id("identity", "https://w3id.org/dateline/ns");

  /** Returns the id of an object, the same for the same address in every bundle. */
  static String id(String type, String address) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(ADDRESSES.getMostSignificantBits())
              .putLong(ADDRESSES.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest((type + " " + address).getBytes(UTF_8)));
      long high = hash.getLong() & ~0xF000L | VERSION_5;
      long low = hash.getLong() & ~(3L << 62) | 1L << 63;
      return type + "--" + new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  /** Begins an object with the properties that all must have. */
  void begin(String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", id.substring(0, id.indexOf("--")));
    json.writeStringField("spec_version", "2.1");
    json.writeStringField("id", id);
    json.writeStringField("created", time);
    if (!id.startsWith("marking-definition")) {
      json.writeStringField("modified", time);
    }
    if (!id.equals(MAKER)) {
      json.writeStringField("created_by_ref", MAKER);
    }
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void number(String name, String value) throws IOException {
    json.writeNumberField(name, new BigDecimal(value));
  }

  void list(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Begins a reference to somewhere else; a list of them has to be begun and ended around. */
  void reference(String source, String id, String url) throws IOException {
    json.writeStartObject();
    json.writeStringField("source_name", source);
    json.writeStringField("external_id", id);
    json.writeStringField("url", url);
    json.writeEndObject();
  }

  /** Writes the days of a period as moments; STIX wants the end after the beginning. */
  void period(Period period, String start, String stop) throws IOException {
    if (period.from().isPresent()) {
      text(start, period.from().get() + "T00:00:00.000Z");
    }
    if (period.to().isPresent()) {
      text(stop, period.to().get() + "T23:59:59.999Z");
    }
  }
}
