package org.dateline.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String WHOLE =
      """
      {"head": {"vars": ["a"]}, "results": {"bindings": [
        {"a": {"type": "literal", "xml:lang": "ur", "value": "پاکستان \\"x\\""}}]}}""";

  private static Page page(String body) {
    return new Page(Asker.NOW, body);
  }

  @Test
  void noBeginningOfAnAnswerIsTakenForTheWhole() throws Passing {
    assertEquals(1, QueryService.rows(Json.object(page(WHOLE))).rows().size());
    for (int end = 0; end < WHOLE.length(); end++) {
      Page cut = page(WHOLE.substring(0, end));
      assertThrows(Passing.class, () -> Json.object(cut));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\njava.util.concurrent.TimeoutException", "}", "{}", "SPARQL-QUERY: queryStr="})
  void answerWithSomethingAfterItsEndIsNotWhole(String more) {
    assertThrows(Passing.class, () -> Json.object(page(WHOLE + more)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"text\"", "<html></html>"})
  void whatIsNoObjectIsNoAnswer(String body) {
    assertThrows(Passing.class, () -> Json.object(page(body)));
  }
}
