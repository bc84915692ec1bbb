package org.dateline.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Writes things as bytes and reads them again. */
interface Packing<T> {
  void pack(T thing, DataOutput out) throws IOException;

  /**
   * Reads the next.
   *
   * @throws java.io.EOFException when there is no more
   */
  T unpack(DataInput in) throws IOException;

  Packing<Node> NODES =
      new Packing<>() {
        @Override
        public void pack(Node node, DataOutput out) throws IOException {
          packText(node.id(), out);
          packText(node.label(), out);
          packText(node.type(), out);
          out.writeBoolean(node.isEvent());
          packPeriod(node.period(), out);
          packDetails(node.details(), out);
        }

        @Override
        public Node unpack(DataInput in) throws IOException {
          return new Node(text(in), text(in), text(in), in.readBoolean(), period(in), details(in));
        }
      };

  Packing<Edge> EDGES =
      new Packing<>() {
        @Override
        public void pack(Edge edge, DataOutput out) throws IOException {
          packText(edge.id(), out);
          packText(edge.source(), out);
          packText(edge.target(), out);
          packText(edge.relation(), out);
          packText(edge.factuality(), out);
          out.writeBoolean(edge.isDirected());
          out.writeInt(edge.weight());
          packPeriod(edge.period(), out);
          packDetails(edge.details(), out);
        }

        @Override
        public Edge unpack(DataInput in) throws IOException {
          return new Edge(
              text(in),
              text(in),
              text(in),
              text(in),
              text(in),
              in.readBoolean(),
              in.readInt(),
              period(in),
              details(in));
        }
      };

  private static void packText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, UTF_8);
  }

  private static void packPeriod(Period period, DataOutput out) throws IOException {
    out.writeLong(period.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    out.writeLong(period.to().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
  }

  private static Period period(DataInput in) throws IOException {
    return new Period(day(in.readLong()), day(in.readLong()));
  }

  private static Optional<LocalDate> day(long number) {
    return number == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
  }

  private static void packDetails(Map<Attribute, String> details, DataOutput out)
      throws IOException {
    out.writeByte(details.size());
    for (Map.Entry<Attribute, String> detail : details.entrySet()) {
      out.writeUTF(detail.getKey().name());
      packText(detail.getValue(), out);
    }
  }

  private static Map<Attribute, String> details(DataInput in) throws IOException {
    Map<Attribute, String> details = new EnumMap<>(Attribute.class);
    int count = in.readByte();
    for (int i = 0; i < count; i++) {
      details.put(Attribute.valueOf(in.readUTF()), text(in));
    }
    return details;
  }
}
