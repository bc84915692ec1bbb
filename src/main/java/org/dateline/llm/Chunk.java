package org.dateline.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Span;

/** Some sentences of a report, numbered as a model is shown them, and where its quotes stand. */
final class Chunk {
  /** English text has about four characters a token; names and marks make it fewer. */
  private static final int CHARACTERS_A_TOKEN = 3;

  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern BLANKS = Pattern.compile("\\s+", FLAGS);
  private static final String WORD_STARTS = "(?:(?<!\\w)|(?!\\w))";
  private static final String WORD_ENDS = "(?:(?!\\w)|(?<!\\w))";

  private final String body;
  private final Map<Integer, Sentence> sentences = new TreeMap<>();
  private int characters;

  private Chunk(String body) {
    this.body = body;
  }

  /** Cuts a report between sentences; a sentence that is over the budget alone goes alone. */
  static List<Chunk> of(AnnotatedText text, int tokens) {
    List<Chunk> chunks = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      int length = sentence.span().length();
      Chunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
      if (last == null || last.characters + length > tokens * CHARACTERS_A_TOKEN) {
        last = new Chunk(text.report().body());
        chunks.add(last);
      }
      last.sentences.put(sentence.index() + 1, sentence);
      last.characters += length;
    }
    return chunks;
  }

  /** Returns one line a sentence, so that no sentence can pass for two. */
  String question() {
    return sentences.entrySet().stream()
        .map(entry -> "[%d] %s".formatted(entry.getKey(), shown(entry.getValue())))
        .collect(Collectors.joining("\n", "REPORT\n", "\nEND OF REPORT"));
  }

  private String shown(Sentence sentence) {
    return BLANKS.matcher(sentence.span().in(body)).replaceAll(" ").strip();
  }

  Sentence sentence(int number) throws Rejected {
    Sentence sentence = sentences.get(number);
    if (sentence == null) {
      throw new Rejected(Reason.SENTENCE);
    }
    return sentence;
  }

  /** Returns where the quote first stands in the sentence. */
  Span find(Sentence sentence, String quote) throws Rejected {
    return find(sentence.span(), quote, Reason.QUOTE);
  }

  /**
   * Returns where the quote first stands in a stretch of the body: letter for letter, not inside a
   * word, and with a blank of any width where it has one.
   *
   * @param otherwise why the fact is rejected if it does not stand there
   */
  Span find(Span stretch, String quote, Reason otherwise) throws Rejected {
    if (quote.isBlank()) {
      throw new Rejected(Reason.INCOMPLETE);
    }
    String words =
        Arrays.stream(BLANKS.split(quote.strip()))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(WORD_STARTS + words + WORD_ENDS, FLAGS).matcher(body);
    // Transparent: what stands before and after the stretch is looked at, but not matched.
    matcher.region(stretch.start(), stretch.end()).useTransparentBounds(true);
    if (!matcher.find()) {
      throw new Rejected(otherwise);
    }
    return new Span(matcher.start(), matcher.end());
  }

  String words(Span span) {
    return BLANKS.matcher(span.in(body)).replaceAll(" ");
  }
}
