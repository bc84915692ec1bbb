package org.dateline.text;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends errors that the tagger makes on news: the past tense after a name taken for a participle
 * ("Hamas mediated talks"), the verb after a plural name taken for a noun ("the Houthis claim they
 * …"), the infinitive before an article ("called in to storm the compound") and after a modal
 * ("could massacre members"), a plural noun taken for a verb before the verb ("Malian forces
 * shelled"), "to death" taken for an infinitive, the gerund of "the shelling of" and "shelling by
 * troops killed" taken for a verb, "split from" taken for a noun, a common noun at the start taken
 * for a name ("Missiles hit"), and the participle between commas taken for a past tense ("the deal,
 * reached in Doha, commits"), and more of that kind.
 */
record Retag(List<CoreLabel> words, List<Boolean> names) {
  private static final Set<String> SAYING = Set.of("claim", "report", "demand", "say", "state");
  private static final Set<String> BARE = Set.of("broker", "fund", "train", "host", "arm", "plan");
  private static final Set<String> OBJECTS = Set.of("NN", "NNS", "DT", "PRP$", "NNP", "CD");
  private static final int OPENING = 3;
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "NNP", "NNPS");
  private static final Set<String> DOUBTING = Set.of("suspected", "alleged");
  private static final String ONE_MEN = "specimen|regimen|abdomen|acumen";
  private static final String MEASURES =
      "(?:minute|hour|day|night|week|month|year|decade|mile|kilometre|kilometer|km|per)s?|%|to";

  /**
   * Changes the tags in place.
   *
   * @param names for each word whether it is a masked name
   */
  static void mend(List<CoreLabel> words, List<Boolean> names) {
    new Retag(words, names).mend();
  }

  private void mend() {
    if (words.size() > 1 && !names.get(0)) {
      OpeningTag.mend(words.get(0), tag(1));
    }
    verbless();
    OpeningTag.subject(words);
    afterDid();
    doneBy();
    for (int i = 1; i + 1 < words.size(); i++) {
      pastTense(i);
      hour(i);
      if (!names.get(i) && tag(i).equals("NN")) {
        afterNoun(i);
      }
      presentTense(i);
      noun(i);
      men(i);
      gerund(i);
      participle(i);
    }
  }

  /** "Why did Turkey bomb Dohuk?", "Not once did the army attack it": an infinitive must follow. */
  private void afterDid() {
    IntStream.range(0, Math.min(OPENING, words.size()))
        .filter(i -> word(i).matches("(?i)did|does|do"))
        .findFirst()
        .ifPresent(this::infinitive);
  }

  private void infinitive(int did) {
    int end =
        IntStream.range(did, words.size())
            .filter(i -> tag(i).matches("[,.:]"))
            .findFirst()
            .orElse(words.size());
    if (IntStream.range(did + 1, end).noneMatch(i -> tag(i).startsWith("VB"))) {
      IntStream.range(did + 2, end - 1)
          .filter(i -> !names.get(i) && tag(i).equals("NN"))
          .filter(i -> tag(i - 1).startsWith("NN") && OBJECTS.contains(tag(i + 1)))
          .max()
          .ifPresent(i -> tag(i, "VB"));
    }
  }

  private String tag(int at) {
    return words.get(at).tag();
  }

  private String word(int at) {
    return words.get(at).word();
  }

  private void tag(int at, String tag) {
    words.get(at).setTag(tag);
  }

  /** "Hamas mediated talks", "who vowed", "the faction split from". */
  private void pastTense(int at) {
    boolean named =
        names.get(at - 1)
            && !names.get(at)
            && tag(at).equals("VBN")
            && OBJECTS.contains(tag(at + 1));
    boolean clause =
        tag(at - 1).matches("WDT|WP") && tag(at).matches("JJ|NN") && word(at).endsWith("ed");
    boolean split =
        word(at).equals("split")
            && tag(at - 1).matches(",|NNP|NNPS|NN|NNS|WDT|RB")
            && word(at + 1).matches("from|off|away");
    if (named || clause || split) {
      tag(at, "VBD");
    }
  }

  /** "Bombed Rafah early on Monday": no early Rafah. */
  private void hour(int at) {
    boolean time =
        word(at + 1).matches("on|in|this|last|yesterday")
            || OpeningTag.CALENDAR.contains(word(at + 1));
    if (word(at).matches("early|late") && time && tag(at - 1).startsWith("NN")) {
      tag(at, "RB");
    }
  }

  /** "Militiamen" are several. */
  private void men(int at) {
    boolean several = word(at).matches("\\p{Ll}{3,}men") && !word(at).matches(ONE_MEN);
    if (several && !names.get(at) && tag(at).equals("NN")) {
      tag(at, "NNS");
    }
  }

  /** "The Houthis claim they …", "to storm the compound", "could massacre members". */
  private void afterNoun(int at) {
    String next = tag(at + 1);
    boolean to = word(at - 1).equals("to");
    boolean said =
        next.equals("IN")
            && word(Math.max(0, at - 2)).matches("said|believed|thought|known|alleged");
    if (names.get(at - 1) && SAYING.contains(word(at)) && next.equals("PRP")) {
      tag(at, "VBP");
    } else if (to && (DETERMINERS.contains(next) || said)) {
      tag(at, "VB");
      tag(at - 1, "TO");
    } else if (tag(at - 1).equals("MD") && OBJECTS.contains(next)) {
      tag(at, "VB");
    }
  }

  /** "The group that Iran funds", "it arms the rebels", "Iran arms it", "helped broker". */
  private void presentTense(int at) {
    String next = tag(at + 1);
    boolean clause =
        at > 1
            && names.get(at - 1)
            && !names.get(at)
            && relative(words.get(at - 2))
            && next.matches("CC|,|IN|\\.|DT|NNP|PRP\\$");
    boolean object =
        word(at - 1).matches("it|he|she") && DETERMINERS.contains(next)
            || names.get(at - 1) && !names.get(at) && next.equals("PRP");
    if (tag(at).equals("NNS") && (clause || object)) {
      tag(at, "VBZ");
    }
    if (word(at - 1).matches("help(?:ed|s|ing)?") && BARE.contains(word(at))) {
      tag(at, "VB");
    }
  }

  /**
   * "Malian forces shelled", "dismissed as lies reports that", "the military's", "army chief X",
   * "to death", "the attack".
   */
  private void noun(int at) {
    String next = tag(at + 1);
    boolean aside = next.equals("IN") && at > 1 && word(at - 2).equals("as");
    boolean noun = aside ? tag(at - 1).startsWith("NN") : next.equals("VBD");
    if (!names.get(at) && tag(at).equals("VBZ") && noun && plural(words.get(at))) {
      tag(at, "NNS");
    }
    boolean described =
        at > 1 && tag(at - 1).matches("JJ|NNP") && tag(at - 2).equals("DT") && !names.get(at);
    if (described && tag(at).equals("VB") && next.matches("VB[DNZ]|MD")) {
      // "An American drone killed": no infinitive stands there.
      tag(at, "NN");
      if (next.equals("VBN") && at + 2 < words.size() && OBJECTS.contains(tag(at + 2))) {
        tag(at + 1, "VBD");
      }
    }
    boolean post = word(at).equals("chief") && tag(at - 1).equals("NN") && names.get(at + 1);
    if (tag(at).equals("JJ") && (next.equals("POS") || post)) {
      tag(at, "NN");
    }
    if (word(at).equals("death") && word(at - 1).equals("to")) {
      tag(at, "NN");
      tag(at - 1, "IN");
    }
  }

  /** "After heavy fighting broke out", "the shelling of", not "by shelling Goma". */
  private void gerund(int at) {
    boolean opens = tag(at - 1).matches("JJ|DT") || word(at - 1).matches("that|when|after");
    boolean by = word(at - 1).equals("by") && word(at).endsWith("ing") && tag(at).equals("NN");
    if (by && tag(at + 1).matches("NNP|DT|CD|NNS|PRP\\$")) {
      tag(at, "VBG");
    }
    if (tag(at).equals("VBG") && opens && tag(at + 1).matches("VBD|VBZ|MD")) {
      tag(at, "NN");
    }
    boolean determined = tag(at - 1).matches("DT|POS|PRP\\$");
    boolean of = tag(at).equals("VBG") && word(at + 1).equals("of");
    if (determined && (of || tag(at).equals("VB"))) {
      tag(at, "NN");
    }
  }

  /** "Shelling by the army killed": a gerund with its doer is the subject of what follows. */
  private void doneBy() {
    for (int at = 0; at + 3 < words.size(); at++) {
      int next = at + 2;
      while (next < words.size() && tag(next).matches("DT|JJ|CD|NN.*|POS|CC")) {
        next++;
      }
      boolean by = tag(at).equals("VBG") && word(at + 1).equals("by") && next > at + 2;
      if (by && next < words.size() && tag(next).matches("VB[DZP]|MD")) {
        tag(at, "NN");
      }
    }
  }

  /** "Suspected jihadists", "gunmen killed seven", "the deal, reached in Doha, commits". */
  private void participle(int at) {
    String next = tag(at + 1);
    if (DOUBTING.contains(word(at))
        && tag(at).startsWith("VB")
        && tag(at - 1).matches(",|CC|IN|DT|CD|VB.")
        && next.matches("NN.*|JJ")) {
      tag(at, "JJ");
    }
    boolean counted = next.equals("CD") && !measure(words, at + 2);
    boolean object =
        counted || DETERMINERS.contains(next) && !OpeningTag.CALENDAR.contains(word(at + 1));
    if (tag(at).equals("VBN") && tag(at - 1).equals("NNS") && object) {
      tag(at, "VBD");
    }
    if (inserted(words, at)) {
      tag(at, "VBN");
    }
  }

  /**
   * "Soldiers of the front, a faction of the old guerrillas, ambushed troops": of a sentence
   * without a finite verb, the participle after a comma that has an object is one.
   */
  private void verbless() {
    if (words.stream().anyMatch(w -> w.tag().matches("VB[DZP]|MD"))) {
      return;
    }
    IntStream.range(1, words.size() - 1)
        .filter(i -> words.get(i).tag().equals("VBN") && words.get(i - 1).word().equals(","))
        .filter(i -> OBJECTS.contains(words.get(i + 1).tag()))
        .mapToObj(words::get)
        .findFirst()
        .ifPresent(w -> w.setTag("VBD"));
  }

  /** "the group that Iran funds", "X, which Italy trains": a verb must follow. */
  private static boolean relative(CoreLabel word) {
    return word.tag().matches("WDT|WP") || word.word().equals("that");
  }

  /** "pupils taken two weeks ago": a number of these counts no object. */
  private static boolean measure(List<CoreLabel> words, int at) {
    return at < words.size() && words.get(at).word().matches(MEASURES);
  }

  /** "is", "has" and "does" are no plural nouns. */
  private static boolean plural(CoreLabel word) {
    return word.word().length() > 4 && word.word().endsWith("s");
  }

  /** "NOUN, reached on Friday in Doha, VERB": a past tense cannot stand there. */
  private static boolean inserted(List<CoreLabel> words, int at) {
    boolean opens =
        at > 1
            && words.get(at).tag().equals("VBD")
            && words.get(at).word().endsWith("ed")
            && words.get(at - 1).word().equals(",")
            && words.get(at - 2).tag().startsWith("NN")
            && words.get(at + 1).tag().equals("IN");
    for (int i = at + 2; opens && i + 1 < words.size() && i < at + 22; i++) {
      String tag = words.get(i).tag();
      if (words.get(i).word().equals(",") && words.get(i + 1).tag().matches("VB[DZP]|MD")) {
        return true;
      }
      if (tag.startsWith("VB")) {
        return false;
      }
    }
    return false;
  }
}
