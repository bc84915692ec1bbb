package org.dateline.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Tehreek-e-Taliban Pakistan, tehreek-e-taliban-pakistan
          'Washington, D.C.',         washington-dc
          Ta’izz,                     taizz
          Spīn Bōldak,                spin-boldak
          São Tomé & Príncipe,        sao-tome-principe
          Łódź,                       lodz
          İstanbul,                   istanbul
          """)
  void aLatinNameKeepsItsLettersInAscii(String name, String slug) {
    assertEquals(slug, Slug.of(name));
  }

  @Test
  void namesInOtherScriptsStayApart() {
    assertNotEquals(Slug.of("Талибан"), Slug.of("Вагнер"));
    assertTrue(Slug.of("Талибан").matches("n-[0-9a-f]{8}"), Slug.of("Талибан"));
  }
}
