package org.dateline.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.WordList;
import org.dateline.text.TaggedText;
import org.dateline.text.Token;

/**
 * Finds where the report itself says that two names mean the same: {@code Long Name (LN)}, {@code
 * X, also known as Y or Z}, {@code X, or Y,}.
 */
final class AliasRules {
  private static final int REACH = 8;
  private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d.-]{1,7}s?");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}]");
  private static final Pattern BLANKS = Pattern.compile("[\\s-]+");

  /** "The minister, X, named Y": what X did. */
  private static final Pattern DEED =
      Pattern.compile("(?s).*,\\s*(?:named|called)\\s*(?:the\\s*)?");

  private static final Pattern MIXED = Pattern.compile("[A-Z][A-Za-z]*[A-Z][A-Za-z]{0,4}");

  private final String body;
  private final Set<String> known;
  private final Set<String> ties;

  /** Two runs for one actor. */
  record Pair(Run name, Run alias) {}

  AliasRules(TaggedText text, Lexicon lexicon) {
    body = text.report().body();
    known = lexicon.list(WordList.ALSO_KNOWN);
    ties = lexicon.list(WordList.ALIAS_TIE);
  }

  List<Pair> pairs(List<Run> runs) {
    List<Pair> found = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      Run alias = runs.get(i);
      Run name = runs.get(i - 1).demonym() && i > 1 ? runs.get(i - 2) : runs.get(i - 1);
      if (name.sentence().equals(alias.sentence()) && !name.demonym() && !alias.demonym()) {
        if (parenthesised(name, alias) || known(name, alias) || or(name, alias, found)) {
          found.add(new Pair(name, alias));
        }
      }
    }
    return found;
  }

  private boolean parenthesised(Run name, Run alias) {
    boolean brackets =
        alias.before(1).equals("(") && (alias.after(1).equals(")") || alias.after(1).equals(","));
    String gap = between(name, alias);
    boolean initials =
        initials(alias.surface(body), name.surface(body))
            || initials(name.surface(body), alias.surface(body));
    return brackets
        && gap.strip().length() <= 2
        && (initials
            || acronym(alias.surface(body)) && name.tokens().size() > 1
            || alias(name, alias.surface(body)));
  }

  /** "The Special Deterrence Force (Rada)": the gazetteer knows the other name. */
  private static boolean alias(Run name, String surface) {
    return name.match().stream()
        .flatMap(m -> m.entry().aliases().stream())
        .anyMatch(surface::equalsIgnoreCase);
  }

  private String between(Run name, Run alias) {
    return body.substring(name.span().end(), alias.span().start());
  }

  private boolean known(Run name, Run alias) {
    List<String> words = words(name, alias);
    String gap = " " + String.join(" ", words).strip() + " ";
    Optional<String> cue = known.stream().filter(k -> gap.contains(" " + k + " ")).findFirst();
    return cue.isPresent()
        && !DEED.matcher(between(name, alias)).matches()
        && !another(name, alias)
        && !told(name, alias, words, cue.get())
        && words.size() <= REACH
        && !words.contains("for")
        && !words.contains("to")
        && (words.contains("as") || !cue.get().equals("known"))
        && !words.contains("who");
  }

  /** "A Front officer known as X", "X's men, known as Y": a noun between them bears the name. */
  private boolean another(Run name, Run alias) {
    String gap = between(name, alias);
    boolean goesOn = gap.matches("(?s)\\s+\\p{Ll}.*") && !ties.contains(words(name, alias).get(0));
    return goesOn || gap.matches("(?s)['’].*");
  }

  /**
   * "The Union named three envoys, among them X", "Y has joined a pact called X": somebody does
   * something, and the other name is not his.
   */
  private boolean told(Run name, Run alias, List<String> words, String cue) {
    List<Token> between =
        name.sentence().tokens().stream()
            .filter(t -> t.span().start() >= name.span().end())
            .filter(t -> t.span().end() <= alias.span().start())
            .toList();
    boolean acts =
        between.stream()
            .anyMatch(t -> t.isFinite() && !t.lemma().equals("be") && !known.contains(t.word()));
    int last = words.lastIndexOf(cue);
    boolean more =
        cue.matches("named|called|dubbed")
            && last >= 0
            && words.subList(last + 1, words.size()).stream()
                .anyMatch(w -> !ties.contains(w) && !w.matches("the|as|by|its?|their"));
    return acts || more;
  }

  private List<String> words(Run name, Run alias) {
    return List.of(between(name, alias).strip().split("\\W+"));
  }

  /** "known as X or Y", "Name, or NM,": an "or" between a name and its initials, or after a tie. */
  private boolean or(Run name, Run alias, List<Pair> before) {
    String gap = between(name, alias).strip().replaceAll("^[,”\"]\\s*", "");
    boolean or = gap.equals("or") || gap.equals("or the") || gap.equals("or simply");
    return or
        && (before.stream().anyMatch(p -> p.alias().equals(name))
            || initials(alias.surface(body), name.surface(body)));
  }

  private static boolean acronym(String surface) {
    return CAPITALS.matcher(surface).matches() || MIXED.matcher(surface).matches();
  }

  /** Tells whether {@code acronym} is made of the first letters of the words of {@code name}. */
  static boolean initials(String acronym, String name) {
    return acronym(acronym) && initials(name).contains(letters(acronym));
  }

  /** Returns the letters of an acronym, capital. */
  static String letters(String acronym) {
    return MARKS.matcher(acronym).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Returns the first letters of a name's capitalised words, and of all its words. */
  static List<String> initials(String name) {
    StringBuilder capitals = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (String word : BLANKS.split(name)) {
      if (!word.isEmpty()) {
        all.append(Character.toUpperCase(word.charAt(0)));
        if (Character.isUpperCase(word.charAt(0))) {
          capitals.append(word.charAt(0));
        }
      }
    }
    return List.of(capitals.toString(), all.toString());
  }
}
