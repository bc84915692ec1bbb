package org.dateline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The U.N.’s          | un
          Médecins Sans Frontières | medecins sans frontieres
          the rebels' camp    | rebels camp
          Al-Shabaab          | al shabaab
          Straße              | strasse
          Diyarbakır          | diyarbakir
          A. B. Yehoshua      | b yehoshua
          …                   | ''
          """)
  void keepsOnlyWhatTellsNamesApart(String name, String form) {
    assertEquals(form, NameForm.of(name));
  }
}
