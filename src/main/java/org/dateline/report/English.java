package org.dateline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells whether a text is English, by Apache OpenNLP's model of letter sequences in 183 languages:
 * the same text always gets the same answer. In doubt a text passes.
 */
final class English {
  /** On our own passages, a text with this many letters was never taken for another language. */
  private static final int FEWEST_LETTERS = 60;

  /** How many times likelier another language must be; see docs/decisions/0008. */
  private static final double ODDS = 2;

  private static final int SAMPLE = 3_000;
  private static final String CODE = "eng";

  private English() {}

  /** Loaded with the first text that asks, in about a second. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = English.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the language model: " + e.getMessage(), e);
      }
    }
  }

  /** Returns the reading, or why it is left out: its text is in another language. */
  static Reading required(Reading reading) {
    if (!(reading instanceof Reading.Read read)) {
      return reading;
    }
    Report report = read.report();
    String sample = report.body().substring(0, Math.min(SAMPLE, report.body().length()));
    if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return reading;
    }
    Language[] ranked = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
    return ranked[0].getConfidence() < ODDS * english(ranked)
        ? reading
        : new Reading.Skipped(
            report.source(),
            "its text is %s, and only English is understood".formatted(name(ranked[0])),
            "translate it first");
  }

  private static double english(Language[] ranked) {
    for (Language language : ranked) {
      if (language.getLang().equals(CODE)) {
        return language.getConfidence();
      }
    }
    return 0;
  }

  /** The model speaks of "deu", Java of "de". */
  private static String name(Language language) {
    String code = language.getLang();
    return Stream.of(Locale.getISOLanguages())
        .map(Locale::forLanguageTag)
        .filter(locale -> locale.getISO3Language().equals(code))
        .findFirst()
        .orElse(Locale.forLanguageTag(code))
        .getDisplayLanguage(Locale.ENGLISH);
  }
}
