package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with slots, by the part of a report where they may stand: {@code src/bench/prose.txt}. */
final class Prose {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Map<String, List<String>> parts = new LinkedHashMap<>();

  private Prose() {}

  static Prose read(Path file) throws IOException {
    Prose prose = new Prose();
    List<String> part = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        part = new ArrayList<>();
        prose.parts.put(line.substring(1, line.indexOf(']')), part);
      } else if (!line.startsWith("#")) {
        part.add(line);
      }
    }
    return prose;
  }

  /** Returns a sentence of a part. */
  String one(String part, Random random, Map<String, String> slots) {
    List<String> sentences = parts.get(part);
    return filled(sentences.get(random.nextInt(sentences.size())), slots);
  }

  /** Returns so many different sentences of a part. */
  List<String> some(String part, int count, Random random, Map<String, String> slots) {
    List<String> left = new ArrayList<>(parts.get(part));
    List<String> taken = new ArrayList<>();
    while (taken.size() < count && !left.isEmpty()) {
      taken.add(filled(left.remove(random.nextInt(left.size())), slots));
    }
    return taken;
  }

  private static String filled(String sentence, Map<String, String> slots) {
    return SLOT.matcher(sentence)
        .replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1))));
  }
}
