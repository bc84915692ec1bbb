package org.dateline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article in a page's JSON-LD, by itself, in an array or in a {@code @graph}. */
final class ArticleJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE = Pattern.compile("(.*[/:])?\\w*(Article|BlogPosting)");

  private final List<JsonNode> nodes;
  private final JsonNode article;

  private ArticleJson(List<JsonNode> nodes) {
    this.nodes = nodes;
    this.article =
        nodes.stream().filter(ArticleJson::isArticle).findFirst().orElse(MissingNode.getInstance());
  }

  /** Reads all JSON-LD of a page; a script that is no JSON says nothing. */
  static ArticleJson of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      parse(script.data()).ifPresent(node -> flatten(node, nodes));
    }
    return new ArticleJson(nodes);
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void flatten(JsonNode node, List<JsonNode> nodes) {
    if (node.isArray()) {
      node.forEach(each -> flatten(each, nodes));
    } else if (node.isObject()) {
      nodes.add(node);
      flatten(node.path("@graph"), nodes);
      flatten(node.path("mainEntity"), nodes);
    }
  }

  private static boolean isArticle(JsonNode node) {
    return each(node.path("@type")).anyMatch(type -> ARTICLE.matcher(type.asText()).matches());
  }

  Optional<String> headline() {
    return text(article.path("headline")).or(() -> text(article.path("name")));
  }

  Optional<String> published() {
    return text(article.path("datePublished")).or(() -> text(article.path("dateCreated")));
  }

  Optional<String> publisher() {
    return each(article.path("publisher"))
        .map(this::resolved)
        .flatMap(node -> text(node.isObject() ? node.path("name") : node).stream())
        .findFirst();
  }

  Optional<String> url() {
    JsonNode main = article.path("mainEntityOfPage");
    return text(article.path("url")).or(() -> text(main.isObject() ? main.path("@id") : main));
  }

  /** Follows {@code {"@id": …}} to the object of that id elsewhere on the page. */
  private JsonNode resolved(JsonNode node) {
    String id = node.path("@id").asText();
    return id.isEmpty() || node.has("name")
        ? node
        : nodes.stream()
            .filter(n -> n.path("@id").asText().equals(id) && n.has("name"))
            .findFirst()
            .orElse(node);
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }

  /** Publishers escape HTML once more in JSON: "Q&amp;amp;A". */
  private static Optional<String> text(JsonNode node) {
    return Optional.of(Jsoup.parse(node.asText()).text().strip()).filter(text -> !text.isEmpty());
  }
}
