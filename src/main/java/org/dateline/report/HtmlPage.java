package org.dateline.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page with one article; the body is the article's text without its headline. */
final class HtmlPage implements Format {
  private static final int LONGEST_HEADLINE = 300;

  private final Boilerplate boilerplate;

  HtmlPage(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  @Override
  public void read(Input input, Consumer<Reading> found) throws IOException, Unreadable {
    found.accept(new Reading.Read(report(input, Optional.empty())));
  }

  /**
   * Reads a page.
   *
   * @param address where it was found, for a page that does not say
   */
  Report report(Input input, Optional<String> address) throws IOException, Unreadable {
    String html = PageEncoding.decode(input.bytes(ReportReader.MOST_BYTES));
    Document page = Jsoup.parse(html);
    Metadata metadata = new PageMetadata(page).read().orAddress(address);
    String body = Paragraphs.join(text(page, metadata.title()));
    if (body.isEmpty()) {
      throw new Unreadable(
          "no article was found in it, only %,d characters of menus and the like"
              .formatted(page.text().length()),
          "save the article's own page once it is shown, or its text as .txt");
    }
    return metadata.report(input.stem(), body, input.source());
  }

  private List<String> text(Document page, Optional<String> title) {
    boilerplate.cut(page.body());
    String headline = title.map(Boilerplate::plain).orElse("");
    Optional<Element> article = Article.in(page.body());
    article.ifPresent(HtmlPage::cutHeadline);
    List<String> blocks = article.map(HtmlBlocks::of).orElse(List.of());
    return boilerplate.keep(
        blocks.stream().filter(block -> !Boilerplate.plain(block).equals(headline)).toList());
  }

  /** The headline may differ from the title in the metadata; an h1 never closed holds the text. */
  private static void cutHeadline(Element article) {
    Element headline = article.selectFirst("h1");
    if (headline != null && headline.text().length() < LONGEST_HEADLINE) {
      headline.remove();
    }
  }

  /** Returns the text of a piece of HTML that holds nothing but an article, as feeds have it. */
  static String fragment(String html, Boilerplate boilerplate) {
    Document page = Jsoup.parseBodyFragment(html);
    boilerplate.cut(page.body());
    return Paragraphs.join(boilerplate.keep(HtmlBlocks.of(page.body())));
  }
}
