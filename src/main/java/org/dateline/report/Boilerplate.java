package org.dateline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * What stands on a page beside the article, as {@code data/boilerplate.tsv} lists it.
 *
 * @param elements CSS selectors
 * @param classes words in an element's class or id, in lower case with hyphens
 * @param paragraphs whole paragraphs, in lower case
 * @param beginnings of short paragraphs, in lower case
 * @param rests paragraphs after which nothing of the article comes, in lower case
 * @param patterns for whole paragraphs
 */
record Boilerplate(
    List<Evaluator> elements,
    List<String> classes,
    List<String> paragraphs,
    List<String> beginnings,
    List<String> rests,
    List<Pattern> patterns) {
  private static final int MOST_WORDS = 25;
  private static final double NEARLY_ALL = 0.8;
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern END = Pattern.compile("[\\s:.!?…»>|]+$");
  private static final String ARTICLE = "h1, article, main, [itemprop~=articleBody]";

  /**
   * @throws org.dateline.problem.Problems naming every line of the file that is wrong
   */
  static Boilerplate load(Path file) {
    return new BoilerplateReader(file).read();
  }

  /**
   * Removes what is beside the article. An element that holds the headline, an article or nearly
   * all text stays, whatever its class: a share bar that was never closed swallows the page.
   */
  void cut(Element page) {
    int all = page.text().length();
    for (Element element : new ArrayList<>(page.getAllElements())) {
      if (isBeside(element) && !holdsArticle(element, all)) {
        element.remove();
      }
    }
  }

  private static boolean holdsArticle(Element element, int all) {
    return element.normalName().matches("html|body")
        || element.selectFirst(ARTICLE) != null
        || element.text().length() > NEARLY_ALL * all;
  }

  private boolean isBeside(Element element) {
    String named = "-" + words(element.className()) + "-" + words(element.id()) + "-";
    return classes.stream().anyMatch(c -> named.contains("-" + c + "-"))
        || elements.stream().anyMatch(element::is);
  }

  /** {@code "relatedPosts_box"} gives {@code "related-posts-box"}. */
  static String words(String name) {
    String apart = HUMP.matcher(name).replaceAll("-");
    return NO_LETTERS.matcher(apart).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** Returns the paragraphs that belong to the article, up to where its end is told. */
  List<String> keep(List<String> all) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : all) {
      String plain = plain(paragraph);
      if (rests.contains(plain) && !kept.isEmpty()) {
        return kept;
      }
      if (!isBeside(paragraph, plain)) {
        kept.add(paragraph);
      }
    }
    return kept;
  }

  private boolean isBeside(String paragraph, String plain) {
    boolean brief = plain.split("\\s+").length <= MOST_WORDS;
    return plain.isEmpty()
        || rests.contains(plain)
        || paragraphs.contains(plain)
        || brief && beginnings.stream().anyMatch(lower(paragraph)::startsWith)
        || patterns.stream().anyMatch(p -> p.matcher(paragraph).matches());
  }

  static String plain(String paragraph) {
    return END.matcher(lower(paragraph)).replaceAll("");
  }

  static String lower(String paragraph) {
    return paragraph.strip().toLowerCase(Locale.ROOT);
  }
}
