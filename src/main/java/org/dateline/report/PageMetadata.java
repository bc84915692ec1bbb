package org.dateline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says of its article: JSON-LD first, then meta elements, then the page itself. */
final class PageMetadata {
  private static final List<String> TITLE =
      List.of(
          "meta[property=og:title]",
          "meta[name=twitter:title]",
          "meta[name~=(?i)^dc\\.title$]",
          "[itemprop=headline]",
          "h1",
          "title");
  private static final List<String> PUBLISHER =
      List.of(
          "meta[property=og:site_name]",
          "meta[name~=(?i)^dc\\.publisher$]",
          "meta[name=application-name]",
          "[itemprop=publisher] [itemprop=name]");
  private static final List<String> DATE =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name~=(?i)^(date|pubdate|publishdate|publish-date|parsely-pub-date)$]",
          "meta[name~=(?i)^(dc\\.date|dc\\.date\\.issued|dcterms\\.(date|created|issued))$]",
          "time[itemprop=datePublished]",
          "time[pubdate]",
          "article time[datetime]",
          "time[datetime]");
  private static final List<String> URL =
      List.of("link[rel=canonical]", "meta[property=og:url]", "meta[itemprop=url]");

  private final Document page;
  private final ArticleJson json;

  PageMetadata(Document page) {
    this.page = page;
    this.json = ArticleJson.of(page);
  }

  Metadata read() {
    return Metadata.unmarked(
        json.headline().or(() -> first(TITLE)),
        json.publisher().or(() -> first(PUBLISHER)),
        date(),
        first(URL).or(json::url).filter(url -> url.matches("https?://\\S+")),
        Optional.of(page.select("html").attr("lang").strip()).filter(lang -> !lang.isEmpty()));
  }

  private Optional<LocalDate> date() {
    return Stream.concat(json.published().stream(), values(DATE))
        .flatMap(text -> ReportDate.published(text).stream())
        .findFirst();
  }

  private Optional<String> first(List<String> places) {
    return values(places).findFirst();
  }

  private Stream<String> values(List<String> places) {
    return places.stream()
        .flatMap(place -> page.select(place).stream())
        .map(PageMetadata::value)
        .filter(value -> !value.isEmpty());
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "href")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute).strip();
      }
    }
    return element.text().strip();
  }
}
